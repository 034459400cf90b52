package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of entries changes in the counters of counted indexes, summed up for each.
 *
 * <p>Of an index that is ready, an entity's entries are known to be there. While an index is filled, nobody knows
 * whether the builder or the writer comes first, so the entries are looked up: under the locks of their ids and unique
 * keys, or as expectations of the batch.
 */
final class EntryCounts {

    /** Of a table without counted indexes; it never changes. */
    private static final EntryCounts NONE = new EntryCounts();

    private final Map<Bytes, Long> changes = new LinkedHashMap<>(4);
    /** What is stored under the keys that were looked up. */
    private final Map<PartitionKey, byte @Nullable []> found = new LinkedHashMap<>(0);
    /** What this batch has made of these keys so far. */
    private final Map<PartitionKey, Boolean> present = new HashMap<>(0);

    /** For entities that change: what may be put or deleted of them is noted. */
    static <K, V> EntryCounts of(List<OpenIndex<K, V>> indexes, List<Transition<K, V>> transitions) {
        EntryCounts counts = NONE;
        for (int i = 0; i < indexes.size(); i++) {
            OpenIndex<K, V> index = indexes.get(i);
            if (index.counted() && counts == NONE) {
                counts = new EntryCounts();
            }
            if (index.filling() && index.counted()) {
                for (Transition<K, V> transition : transitions) {
                    counts.want(index, transition.before(i));
                    counts.want(index, transition.after(i));
                }
            }
        }
        return counts;
    }

    private void want(OpenIndex<?, ?> index, List<StoredEntry> entries) {
        entries.forEach(entry -> want(index, entry));
    }

    /** Notes an entry that may be put or deleted. */
    void want(OpenIndex<?, ?> index, StoredEntry entry) {
        if (index.counted() && index.filling()) {
            found.put(new PartitionKey(index.partition(), entry.key()), null);
        }
    }

    /** Looks up what was noted; with locks, they are held by now. */
    void look(StoredValues stored) {
        if (found.isEmpty()) {
            return;
        }
        Map<Partition, List<byte[]>> keys = new LinkedHashMap<>();
        for (PartitionKey key : found.keySet()) {
            keys.computeIfAbsent(key.partition(), partition -> new ArrayList<>())
                    .add(key.key());
        }
        keys.forEach((partition, list) -> {
            List<byte @Nullable []> values = stored.getAll(partition, list);
            for (int i = 0; i < values.size(); i++) {
                PartitionKey key = new PartitionKey(partition, list.get(i));
                found.put(key, values.get(i));
                present.put(key, values.get(i) != null);
            }
        });
    }

    /** Makes a batch depend on everything that was looked up. */
    void expectUnchanged(WriteBatch batch) {
        found.forEach((key, value) -> {
            if (value == null) {
                batch.expectAbsent(key.partition(), key.key());
            } else {
                batch.expectEquals(key.partition(), key.key(), value);
            }
        });
    }

    /** An entry is deleted that its entity had. */
    void deleted(OpenIndex<?, ?> index, StoredEntry entry) {
        if (index.counted() && replacePresence(index, entry, true, false)) {
            change(index, entry, -1);
        }
    }

    /**
     * An entry is put.
     *
     * @param had whether the entity had it before, with another value perhaps
     */
    void put(OpenIndex<?, ?> index, StoredEntry entry, boolean had) {
        if (index.counted() && !replacePresence(index, entry, had, true)) {
            change(index, entry, 1);
        }
    }

    /** Takes note that an entry is there or not from now on; returns whether it was, as supposed if the index is ready. */
    private boolean replacePresence(OpenIndex<?, ?> index, StoredEntry entry, boolean supposed, boolean next) {
        if (!index.filling()) {
            return supposed;
        }
        Boolean before = present.put(new PartitionKey(index.partition(), entry.key()), next);
        if (before == null) {
            throw new IllegalStateException("An entry of " + index + " is written that was not looked up.");
        }
        return before;
    }

    private void change(OpenIndex<?, ?> index, StoredEntry entry, long by) {
        byte[] counter = EntryCounters.keyOf(index.partition(), index.definition(), entry.key());
        changes.merge(new Bytes(counter), by, Long::sum);
    }

    /** Adds what has changed to a batch. */
    void addTo(WriteBatch batch) {
        changes.forEach((counter, by) -> {
            if (by != 0) {
                batch.add(EntryCounters.PARTITION, counter.array(), by);
            }
        });
    }
}
