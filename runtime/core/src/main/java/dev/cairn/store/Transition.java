package dev.cairn.store;

import dev.cairn.index.StoredEntry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one entity changes.
 *
 * @param id its id
 * @param key the encoded id
 * @param stored its value until now, or null
 * @param oldEntries its entries until now, for each index in order
 * @param next what it becomes, or null for nothing
 */
record Transition<K, V>(
        K id,
        Bytes key,
        @Nullable Bytes stored,
        List<List<StoredEntry>> oldEntries,
        @Nullable Prepared<V> next) {

    List<StoredEntry> before(int index) {
        return oldEntries.get(index);
    }

    List<StoredEntry> after(int index) {
        return next == null ? List.of() : next.entries().get(index);
    }

    boolean deletes() {
        return stored != null && next == null;
    }

    /** Whether there is another entity than before. */
    boolean replaces() {
        return next != null && stored != null && !next.value().equals(stored);
    }

    /** Whether the entity gives up a key of an index. */
    boolean releases(int index, byte[] entryKey) {
        return find(before(index), entryKey) != null && find(after(index), entryKey) == null;
    }

    /** Finds an entry by its key; an entity may have thousands, which lie in key order. */
    static @Nullable StoredEntry find(List<StoredEntry> entries, byte[] entryKey) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = Arrays.compareUnsigned(entries.get(middle).key(), entryKey);
            if (order == 0) {
                return entries.get(middle);
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return null;
    }
}
