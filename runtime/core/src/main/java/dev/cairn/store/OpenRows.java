package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Snapshot;

/**
 * Rows that are being read.
 *
 * @param snapshot the state they are read from
 * @param rows the walk over them, which knows no limit
 */
record OpenRows(Snapshot snapshot, RowCursor rows) implements AutoCloseable {

    static OpenRows of(ScanRows scan) {
        return of(scan, scan.direction());
    }

    /** Takes a snapshot even where there is nothing to read, so that a closed database is noticed. */
    static OpenRows of(ScanRows scan, Direction direction) {
        ScanSource source = scan.source();
        Snapshot snapshot = source.backend().snapshot();
        try {
            return new OpenRows(snapshot, source.open(snapshot, scan.bounds(), direction));
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
