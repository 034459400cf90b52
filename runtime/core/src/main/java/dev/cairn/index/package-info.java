/**
 * Secondary indexes: what defines one, how its entries are made and read, and which part of it a question needs.
 */
@NullMarked
package dev.cairn.index;

import org.jspecify.annotations.NullMarked;
