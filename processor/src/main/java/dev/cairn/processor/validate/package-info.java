/** Turns declarations into models, or into problems. */
@NullMarked
package dev.cairn.processor.validate;

import org.jspecify.annotations.NullMarked;
