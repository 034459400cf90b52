package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Finding;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexColumn;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares the counters of a counted index with the entries that it has, both in the order of the first column: what lies
 * between two counters has none.
 */
final class CounterPass<K, V> {

    /** More of them are not kept in memory. */
    private static final int CHUNK = 1_000;

    private final OpenIndex<K, V> index;
    private final Snapshot snapshot;
    private final Consumer<List<Miscount>> found;
    private final List<Miscount> chunk = new ArrayList<>();

    /**
     * A counter that is wrong.
     *
     * @param column the bytes of the value of the first column
     * @param stored what is stored, or null
     * @param entries the number of entries that there are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Miscount(byte[] column, byte @Nullable [] stored, long entries) {

        /** What is to be added so that the counter is right: nobody else's additions change that. */
        long correction() {
            return entries - (stored == null ? 0 : EntryCounters.raw(stored));
        }

        Finding finding(OpenIndex<?, ?> index, boolean mended) {
            String counter = stored == null
                    ? "nothing"
                    : stored.length == Long.BYTES
                            ? Long.toString(EntryCounters.raw(stored))
                            : InspectedPlaces.hex(stored);
            return new Finding(
                    Finding.Kind.MISCOUNTED,
                    index.table(),
                    Optional.of(index.definition().name()),
                    Optional.empty(),
                    "the counter of " + value(index.definition().columns().get(0)) + " is " + counter
                            + ", and the number of entries " + entries,
                    mended);
        }

        private String value(IndexColumn first) {
            try {
                return first.name() + "=" + first.describe(new KeyReader(column));
            } catch (RuntimeException e) { // of a key type written by hand, too
                return InspectedPlaces.hex(column);
            }
        }
    }

    /**
     * For an index in a state of the database.
     *
     * @param found takes the wrong counters, some at a time
     */
    CounterPass(OpenIndex<K, V> index, Snapshot snapshot, Consumer<List<Miscount>> found) {
        this.index = index;
        this.snapshot = snapshot;
        this.found = found;
    }

    void run() {
        Partition place = index.partition();
        try (KeyValueCursor entries = snapshot.scan(place, ByteRange.all(), Direction.FORWARD);
                KeyValueCursor rows = snapshot.scan(
                        EntryCounters.PARTITION, EntryCounters.keys(place, ByteRange.all()), Direction.FORWARD)) {
            Counters counters = new Counters(rows);
            byte[] value = null;
            long count = 0;
            while (entries.next()) {
                byte[] next = firstColumn(entries.key());
                if (next == null) {
                    continue; // an entry that makes no sense counts nowhere
                }
                if (value != null && !Arrays.equals(value, next)) {
                    compare(value, count, counters);
                    count = 0;
                }
                value = next;
                count++;
            }
            if (value != null) {
                compare(value, count, counters);
            }
            counters.skipTo(null);
        }
        flush();
    }

    private byte @Nullable [] firstColumn(byte[] key) {
        try {
            return Arrays.copyOf(key, EntryCounters.firstColumnEnd(index.definition(), key));
        } catch (CorruptDataException e) {
            return null;
        }
    }

    private void compare(byte[] value, long entries, Counters counters) {
        counters.skipTo(value);
        byte[] stored = counters.take(value);
        if (stored == null || stored.length != Long.BYTES || EntryCounters.raw(stored) != entries) {
            add(new Miscount(value, stored, entries));
        }
    }

    private void add(Miscount miscount) {
        chunk.add(miscount);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            found.accept(List.copyOf(chunk));
            chunk.clear();
        }
    }

    /** The counters, of which those that count no entry are looked at on the way. */
    private final class Counters {

        private final KeyValueCursor rows;
        private byte @Nullable [] value;

        Counters(KeyValueCursor rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            value = rows.next() ? Arrays.copyOfRange(rows.key(), Integer.BYTES, rows.key().length) : null;
        }

        /** Passes by the counters below a value, or all. */
        void skipTo(byte @Nullable [] next) {
            while (value != null && (next == null || Arrays.compareUnsigned(value, next) < 0)) {
                byte[] stored = rows.value();
                if (stored.length != Long.BYTES || EntryCounters.raw(stored) != 0) {
                    add(new Miscount(value, stored, 0));
                }
                advance();
            }
        }

        byte @Nullable [] take(byte[] wanted) {
            if (!Arrays.equals(value, wanted)) {
                return null;
            }
            byte[] stored = rows.value();
            advance();
            return stored;
        }
    }
}
