/** Sorts more than fits into memory. Not for users. */
@NullMarked
package dev.cairn.sort;

import org.jspecify.annotations.NullMarked;
