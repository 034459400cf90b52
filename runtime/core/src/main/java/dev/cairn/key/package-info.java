/**
 * The order-preserving encoding of keys: unsigned byte order is the order of the values, and every value ends by itself.
 *
 * <p>Nothing here is null unless it says so, and every method throws {@link NullPointerException} for a null argument
 * that is not marked nullable.
 */
@NullMarked
package dev.cairn.key;

import org.jspecify.annotations.NullMarked;
