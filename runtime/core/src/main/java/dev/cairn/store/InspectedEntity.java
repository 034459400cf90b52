package dev.cairn.store;

import dev.cairn.InvalidEntityException;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it is stored, which may be unreadable.
 *
 * @param id its encoded id
 * @param value its stored form
 * @param entity the entity, or null if it cannot be read
 * @param unreadable why it cannot be read; empty if it can
 */
record InspectedEntity<V>(Bytes id, Bytes value, @Nullable V entity, String unreadable) {

    static <K, V> InspectedEntity<V> of(Table<K, V> table, Bytes id, byte[] stored) {
        Bytes value = new Bytes(stored);
        try {
            return new InspectedEntity<>(id, value, table.values().decode(id.array(), stored), "");
        } catch (RuntimeException e) { // whatever a codec written by hand makes of bytes that it cannot read
            return new InspectedEntity<>(id, value, null, String.valueOf(e.getMessage()));
        }
    }

    /** The entries that it calls for in an index, as far as that can be told. */
    <K> CalledEntries entries(Table<K, V> table, OpenIndex<K, V> index) {
        if (entity == null) {
            return CalledEntries.unknown(unreadable);
        }
        try {
            return CalledEntries.known(Prepared.entries(table, index, id, entity, value));
        } catch (InvalidEntityException e) {
            return CalledEntries.unknown(String.valueOf(e.getMessage()));
        }
    }
}
