package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are being read.
 *
 * @param snapshot the state they are read from
 * @param place where they are in it
 * @param rows the walk over them, which knows no limit
 */
record OpenRows(Snapshot snapshot, Partition place, RowCursor rows) implements OpenStream.Resource {

    static OpenRows of(ScanRows scan) {
        return of(scan, scan.direction());
    }

    /** Takes a snapshot even where there is nothing to read, so that a closed database is noticed. */
    static OpenRows of(ScanRows scan, Direction direction) {
        while (true) {
            Partition place = scan.source().partition().get();
            Snapshot snapshot = scan.source().backend().snapshot();
            OpenRows rows = of(scan, place, snapshot, direction);
            if (rows != null) {
                return rows;
            }
            snapshot.close();
        }
    }

    /** Opens the rows where they were; null if they have moved, maybe before the snapshot. */
    private static @Nullable OpenRows of(ScanRows scan, Partition place, Snapshot snapshot, Direction direction) {
        ScanSource source = scan.source();
        try {
            return place.equals(source.partition().get())
                    ? new OpenRows(snapshot, place, source.open(snapshot, place, scan.bounds(), direction))
                    : null;
        } catch (RuntimeException | Error e) {
            snapshot.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            snapshot.close();
        }
    }
}
