/** Turns what the compiler knows into declarations; the only package that sees {@code javax.lang.model}. Reading never judges. */
@NullMarked
package dev.cairn.processor.read;

import org.jspecify.annotations.NullMarked;
