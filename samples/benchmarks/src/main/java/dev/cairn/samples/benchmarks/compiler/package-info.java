/** What the annotation processor costs, as a part of the compiler's time. */
@NullMarked
package dev.cairn.samples.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;
