package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which stored rows a scan goes through, and in which order.
 *
 * @param source all rows that there are
 * @param direction the order
 * @param limit the greatest number of rows
 * @param window the places between which they are, but for {@code anchor}
 * @param anchor the cursor that was given last, or null
 */
record ScanRows(
        ScanSource source,
        Direction direction,
        long limit,
        RowBounds window,
        @Nullable Anchor anchor) {

    static ScanRows all(ScanSource source) {
        return new ScanRows(source, Direction.FORWARD, Long.MAX_VALUE, RowBounds.NONE, null);
    }

    ScanRows reverse() {
        return new ScanRows(source, opposite(), limit, bounds(), null);
    }

    ScanRows limit(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A limit is 0 or more, not " + rows + ".");
        }
        return new ScanRows(source, direction, Math.min(limit, rows), window, anchor);
    }

    ScanRows after(Cursor place) {
        return next(place, true);
    }

    ScanRows before(Cursor place) {
        return next(place, false);
    }

    private ScanRows next(Cursor place, boolean after) {
        RowPosition position = CursorFormat.read(place, source, direction);
        return new ScanRows(source, direction, limit, bounds(), new Anchor(position, after));
    }

    Direction opposite() {
        return direction == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
    }

    /** The places between which the rows are. */
    RowBounds bounds() {
        return anchor == null ? window : beyond(anchor.position, anchor.after);
    }

    /** The part of the window that is, in this order, after or before a place. */
    RowBounds beyond(RowPosition position, boolean after) {
        return after == (direction == Direction.FORWARD) ? window.above(position) : window.below(position);
    }

    void checkCallable() {
        source.functions().check();
    }

    /** Counts the rows: by the counters of their index if these know the number, else by reading them. */
    long count() {
        checkCallable();
        CounterRead counters = source.counters();
        if (counters != null && anchor == null && window.equals(RowBounds.NONE)) {
            return Math.min(limit, counters.count(source.backend(), source.partition()));
        }
        try (OpenRows open = OpenRows.of(this)) {
            return open.rows().skip(limit);
        }
    }

    /** Takes a snapshot, hands its rows over one by one, and closes it. */
    void read(RowReader reader) {
        checkCallable();
        try (OpenRows open = OpenRows.of(this)) {
            for (long count = 0; count < limit && open.rows().next(); count++) {
                reader.row(open.snapshot(), open.rows());
            }
            reader.end(open.snapshot());
        }
    }

    /**
     * A place that a page is next to.
     *
     * @param position the place
     * @param after whether the page comes after it, in the order of the scan
     */
    record Anchor(RowPosition position, boolean after) {}

    /** Takes the rows of a scan. */
    interface RowReader {

        /** Takes the row that the cursor is at. */
        void row(Snapshot snapshot, KeyValueCursor row);

        /** Is told that there are no more. */
        default void end(Snapshot snapshot) {}
    }
}
