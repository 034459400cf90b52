/**
 * What Cairn needs from a storage engine: one ordered keyspace, atomic batches and snapshots. Experimental until an
 * engine beyond one machine uses it; users of repositories need nothing from here.
 *
 * <p>Nothing here is null unless it says so, and every method throws {@link NullPointerException} for a null argument
 * that is not marked nullable.
 */
@NullMarked
package dev.cairn.backend;

import org.jspecify.annotations.NullMarked;
