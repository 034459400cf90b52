package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.KeyRange;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The number of entries in stretches of a counted index that are bounded by its first column alone, read from the
 * counters.
 *
 * @param ranges the disjoint stretches
 * @param points whether each is one value of the first column, of which its lower bound has the bytes
 * @param index names the index in a message
 */
record CounterRead(List<KeyRange> ranges, boolean points, Supplier<String> index) {

    /**
     * Counts as the index is now.
     *
     * @param entries tells where the index' entries are now; throws if they cannot be read
     */
    long count(StorageBackend backend, Supplier<Partition> entries) {
        while (true) {
            Partition place = entries.get();
            long count = countOnce(backend, place);
            // The counters of what is given up are deleted only after the place has changed.
            if (place.equals(entries.get())) {
                return count;
            }
        }
    }

    private long countOnce(StorageBackend backend, Partition place) {
        if (points && ranges.size() == 1) {
            return number(backend.get(EntryCounters.PARTITION, key(place, ranges.get(0))));
        }
        try (Snapshot snapshot = backend.snapshot()) {
            return count(snapshot, place);
        }
    }

    /** Counts in one state of the database, in which the index' entries are at this place. */
    long count(Snapshot snapshot, Partition place) {
        long count = 0;
        if (points) {
            List<byte[]> keys = ranges.stream().map(range -> key(place, range)).toList();
            for (byte[] stored : snapshot.getAll(EntryCounters.PARTITION, keys)) {
                count += number(stored);
            }
            return count;
        }
        for (KeyRange range : ranges) {
            try (KeyValueCursor counters = snapshot.scan(
                    EntryCounters.PARTITION, EntryCounters.keys(place, range.bytes()), Direction.FORWARD)) {
                while (counters.next()) {
                    count += number(counters.value());
                }
            }
        }
        return count;
    }

    private static byte[] key(Partition place, KeyRange value) {
        return EntryCounters.key(place, value.bytes().from());
    }

    private long number(byte @Nullable [] stored) {
        try {
            return stored == null ? 0 : EntryCounters.read(stored);
        } catch (CorruptDataException e) {
            throw OpenIndex.damaged(index.get(), String.valueOf(e.getMessage()), e);
        }
    }
}
