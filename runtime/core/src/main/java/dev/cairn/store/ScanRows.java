package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.index.KeyRange;
import java.util.List;

/**
 * Which stored rows a scan goes through, and in which order.
 *
 * @param backend where they are
 * @param functions tells whether a user's function is running
 * @param readable throws if they cannot be read
 * @param partition where they are
 * @param ranges the disjoint stretches of keys, merged by what follows their bound part
 * @param ownersInValues whether, in case of equal order, the values tell the rows apart
 * @param direction the order
 * @param limit the greatest number of rows
 */
record ScanRows(
        StorageBackend backend,
        FunctionGuard functions,
        Runnable readable,
        Partition partition,
        List<KeyRange> ranges,
        boolean ownersInValues,
        Direction direction,
        long limit) {

    ScanRows reverse() {
        Direction opposite = direction == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
        return new ScanRows(backend, functions, readable, partition, ranges, ownersInValues, opposite, limit);
    }

    ScanRows limit(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A limit is 0 or more, not " + rows + ".");
        }
        return new ScanRows(
                backend, functions, readable, partition, ranges, ownersInValues, direction, Math.min(limit, rows));
    }

    /** Takes a snapshot, hands its rows over one by one, and closes it. */
    void read(RowReader reader) {
        functions.check();
        readable.run();
        // Taken even where there is nothing to read, so that a closed database is noticed.
        try (Snapshot snapshot = backend.snapshot()) {
            if (!ranges.isEmpty() && limit > 0) {
                read(snapshot, reader);
            }
        }
    }

    private void read(Snapshot snapshot, RowReader reader) {
        try (KeyValueCursor rows = open(snapshot)) {
            for (long count = 0; count < limit && rows.next(); count++) {
                reader.row(snapshot, rows);
            }
            reader.end(snapshot);
        }
    }

    private KeyValueCursor open(Snapshot snapshot) {
        return ranges.size() == 1
                ? snapshot.scan(partition, ranges.get(0).bytes(), direction)
                : MergedCursor.open(snapshot, this);
    }

    /** Takes the rows of a scan. */
    interface RowReader {

        /** Takes the row that the cursor is at. */
        void row(Snapshot snapshot, KeyValueCursor row);

        /** Is told that there are no more. */
        default void end(Snapshot snapshot) {}
    }
}
