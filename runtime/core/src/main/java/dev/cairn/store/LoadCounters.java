package dev.cairn.store;

import dev.cairn.backend.BulkWriter;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.sort.ExternalSort;
import dev.cairn.sort.SortedItem;
import dev.cairn.sort.SortedItems;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the entries of counted indexes while they are loaded, each index in its order, and stores the counters last. */
final class LoadCounters implements AutoCloseable {

    /** An entity has many times as many bytes as a counter, and many have one. */
    private static final int SHARE = 8;

    private final ExternalSort sort;
    private byte @Nullable [] counter;
    private long count;

    LoadCounters(long memoryBytes, Path directory) {
        this.sort = new ExternalSort(1, memoryBytes / SHARE, directory);
    }

    /** Takes note of the next entry of an index. */
    void add(OpenIndex<?, ?> index, byte[] key) {
        if (!index.counted()) {
            return;
        }
        byte[] next = EntryCounters.keyOf(index.partition(), index.definition(), key);
        if (!Arrays.equals(counter, next)) {
            end();
            counter = next;
        }
        count++;
    }

    private void end() {
        if (counter != null) {
            sort.add(0, counter, EntryCounters.bytes(count));
            counter = null;
            count = 0;
        }
    }

    void write(BulkWriter writer) {
        end();
        SortedItems counters = sort.sorted();
        for (SortedItem item = counters.next(); item != null; item = counters.next()) {
            writer.put(EntryCounters.PARTITION, item.key(), item.value());
        }
    }

    @Override
    public void close() {
        sort.close();
    }
}
