package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.index.KeyRange;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stored rows that a scan is about.
 *
 * @param backend where they are
 * @param functions tells whether a user's function is running
 * @param partition tells where they are now; throws if they cannot be read
 * @param name what they are in words, such as {@code index "due" of table "tasks"}
 * @param layout tells the columns of their keys in words, which only cursors need
 * @param ranges the disjoint stretches of keys, merged by what follows their bound part
 * @param owner reads the encoded id of whose it is out of a row's key and value, or null if the key ends in it
 * @param counters knows the number of all these rows, or null if they have to be read
 */
record ScanSource(
        StorageBackend backend,
        FunctionGuard functions,
        Supplier<Partition> partition,
        String name,
        Supplier<String> layout,
        List<KeyRange> ranges,
        @Nullable BinaryOperator<byte[]> owner,
        @Nullable CounterRead counters) {

    private static final byte[] IN_KEY = {};

    ScanSource withRanges(List<KeyRange> others) {
        return new ScanSource(backend, functions, partition, name, layout, others, owner, null);
    }

    /** Whether keys of different owners can be of the same order. */
    boolean ties() {
        return owner != null;
    }

    RowPosition position(byte[] key, byte[] value, int boundLength) {
        return new RowPosition(key, boundLength, owner == null ? IN_KEY : owner.apply(key, value));
    }

    /** Whether a row is in one of the stretches and within bounds. */
    boolean contains(byte[] key, byte[] value, RowBounds bounds) {
        for (KeyRange range : ranges) {
            if (range.bytes().contains(key) && bounds.contains(position(key, value, range.boundLength()))) {
                return true;
            }
        }
        return false;
    }

    /** Opens the rows where they are in a snapshot. */
    RowCursor open(Snapshot snapshot, Partition place, RowBounds bounds, Direction direction) {
        return ranges.size() == 1
                ? RangeCursor.open(snapshot, place, this, ranges.get(0), bounds, direction)
                : MergedCursor.open(snapshot, place, this, bounds, direction);
    }
}
