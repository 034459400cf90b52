package dev.cairn.store;

import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one entity changes.
 *
 * @param id its id
 * @param key the encoded id
 * @param stored its value until now, or null
 * @param entity the entity until now, or null
 * @param oldEntries its entries until now that may not stay, for each index in order
 * @param next what it becomes, or null for nothing
 */
record Transition<K, V>(
        K id,
        Bytes key,
        @Nullable Bytes stored,
        @Nullable V entity,
        List<List<StoredEntry>> oldEntries,
        @Nullable Prepared<V> next) {

    /** Of an id with which nothing is stored. */
    static <K, V> Transition<K, V> ofAbsent(
            Table<K, V> table, List<OpenIndex<K, V>> indexes, Change<K, V> change, Change.Outcome<V> outcome) {
        Prepared<V> next = null;
        if (outcome instanceof Change.Put<V> put) {
            Prepared<V> prepared = put.prepared();
            next = prepared != null && prepared.indexes() == indexes
                    ? prepared
                    : Prepared.of(table, change.key(), put.entity());
        }
        return new Transition<>(change.id(), change.key(), null, null, noEntries(indexes), next);
    }

    /** An entity that stays as it is. */
    static <K, V> Transition<K, V> keeping(List<OpenIndex<K, V>> indexes, Change<K, V> change, Bytes value, V entity) {
        List<List<StoredEntry>> none = noEntries(indexes);
        Prepared<V> same = new Prepared<>(entity, value, indexes, none);
        return new Transition<>(change.id(), change.key(), value, entity, none, same);
    }

    /** An entity instead of another. Entries that are sure to stay are in neither list. */
    static <K, V> Transition<K, V> replacing(
            Table<K, V> table,
            List<OpenIndex<K, V>> indexes,
            Change<K, V> change,
            Bytes value,
            V entity,
            Change.Put<V> put) {
        V next = put.entity();
        Prepared<V> prepared = put.prepared();
        WriteBuffers buffers = WriteBuffers.take();
        Bytes nextValue = prepared == null ? new Bytes(table.values().encode(next, buffers.value())) : prepared.value();
        List<List<StoredEntry>> before = new ArrayList<>(indexes.size());
        List<List<StoredEntry>> after = new ArrayList<>(indexes.size());
        for (int i = 0; i < indexes.size(); i++) {
            OpenIndex<K, V> index = indexes.get(i);
            if (index.stays(entity, next)) {
                before.add(List.of());
                after.add(List.of());
                continue;
            }
            before.add(Prepared.storedEntries(buffers.entries(), table, index, change.key(), entity, value));
            after.add(
                    prepared != null && prepared.indexes() == indexes
                            ? prepared.entries().get(i)
                            : Prepared.entries(buffers.entries(), table, index, change.key(), next, nextValue));
        }
        buffers.giveBack(nextValue, after);
        Prepared<V> replacing = new Prepared<>(next, nextValue, indexes, after);
        return new Transition<>(change.id(), change.key(), value, entity, before, replacing);
    }

    /** Nothing instead of an entity. */
    static <K, V> Transition<K, V> deleting(
            Table<K, V> table, List<OpenIndex<K, V>> indexes, Change<K, V> change, Bytes value, V entity) {
        List<List<StoredEntry>> before = Prepared.storedEntries(table, indexes, change.key(), entity, value);
        return new Transition<>(change.id(), change.key(), value, entity, before, null);
    }

    private static List<List<StoredEntry>> noEntries(List<?> indexes) {
        return Collections.nCopies(indexes.size(), List.of());
    }

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
