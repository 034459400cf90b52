package dev.cairn.store;

import dev.cairn.query.EntryValues;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a query has found by a key.
 *
 * @param key the key by which it was found
 * @param id its encoded id
 * @param stored its stored form, or null if it has not been read
 * @param entry what the entry tells of it, or null if that is not asked for
 * @param known the entity, or null if it was not at hand
 */
record FoundRow(
        byte[] key,
        byte[] id,
        byte @Nullable [] stored,
        @Nullable EntryValues entry,
        @Nullable Object known) {

    FoundRow(byte[] key, byte[] id, byte @Nullable [] stored) {
        this(key, id, stored, null, null);
    }

    FoundRow(byte[] key, byte[] id, byte @Nullable [] stored, @Nullable EntryValues entry) {
        this(key, id, stored, entry, null);
    }

    /** Gives such rows one after the other. */
    interface Source extends AutoCloseable {

        /** The next row, or null if there is none. */
        @Nullable
        FoundRow next();

        @Override
        default void close() {}
    }
}
