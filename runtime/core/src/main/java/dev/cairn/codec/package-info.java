/**
 * How entities become bytes and entities again: codecs, and the writer and reader of values they are made with.
 *
 * <p>Nothing here is null unless it says so, and every method throws {@link NullPointerException} for a null argument
 * that is not marked nullable.
 */
@NullMarked
package dev.cairn.codec;

import org.jspecify.annotations.NullMarked;
