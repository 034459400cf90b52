/** The annotation processor of Cairn. */
@NullMarked
package dev.cairn.processor;

import org.jspecify.annotations.NullMarked;
