package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CorruptDataException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counters of indexes of tasks as they are stored, and as they should be. */
final class CountedTasks {

    private CountedTasks() {}

    /** The index on status and time, counted or not. */
    static IndexDefinition<String, Task> byStatus(boolean counted) {
        return new Task.TaskIndex(
                Task.BY_STATUS.name(), false, Task.BY_STATUS.columns().toArray(new IndexColumn[0])) {
            @Override
            public boolean counted() {
                return counted;
            }

            @Override
            public void writeKeys(Task task, KeySink sink) {
                Task.BY_STATUS.writeKeys(task, sink);
            }
        };
    }

    /** The stored counters that are not zero, nonsense as the least number, by the bytes of the value. */
    static Map<String, Long> stored(Snapshot snapshot, Partition entries) {
        Map<String, Long> counters = new TreeMap<>();
        try (KeyValueCursor rows = snapshot.scan(
                EntryCounters.PARTITION, EntryCounters.keys(entries, ByteRange.all()), Direction.FORWARD)) {
            while (rows.next()) {
                String value = HexFormat.of().formatHex(rows.key(), Integer.BYTES, rows.key().length);
                byte[] counter = rows.value();
                counters.put(value, counter.length == Long.BYTES ? EntryCounters.raw(counter) : Long.MIN_VALUE);
            }
        }
        counters.values().removeIf(count -> count == 0);
        return counters;
    }

    /** How many entries there are, by the bytes of the first column; what makes no sense is left out. */
    static Map<String, Long> entries(Snapshot snapshot, OpenIndex<?, ?> index) {
        Map<String, Long> counts = new TreeMap<>();
        try (KeyValueCursor rows = snapshot.scan(index.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (rows.next()) {
                try {
                    int end = EntryCounters.firstColumnEnd(index.definition(), rows.key());
                    counts.merge(HexFormat.of().formatHex(rows.key(), 0, end), 1L, Long::sum);
                } catch (CorruptDataException e) {
                    // counts nowhere
                }
            }
        }
        return counts;
    }

    /** Every counted index that is ready counts its entries, and nothing else is counted. */
    static void assertExact(Table<String, ?> table) {
        try (Snapshot snapshot = table.backend().snapshot()) {
            for (OpenIndex<?, ?> index : table.indexes()) {
                assertThat(stored(snapshot, index.partition()))
                        .as("counters of " + index)
                        .isEqualTo(index.counted() && index.maintained() ? entries(snapshot, index) : Map.of());
            }
        }
    }

    /** The partitions of indexes of which there is anything in the counters' partition. */
    static List<Integer> counted(StorageBackend backend) {
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor rows = snapshot.scan(EntryCounters.PARTITION, ByteRange.all(), Direction.FORWARD)) {
            TreeMap<Integer, Integer> partitions = new TreeMap<>();
            while (rows.next()) {
                byte[] key = rows.key();
                partitions.merge(ByteBuffer.wrap(key).getInt(), 1, Integer::sum);
            }
            return List.copyOf(partitions.keySet());
        }
    }
}
