package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;

/** The rows of one stretch of keys that are within bounds. */
final class RangeCursor implements RowCursor {

    private final ScanSource source;
    private final int boundLength;
    private final RowBounds bounds;
    private final boolean check;
    private final KeyValueCursor rows;

    private RangeCursor(ScanSource source, KeyRange range, RowBounds bounds, KeyValueCursor rows) {
        this.source = source;
        this.boundLength = range.boundLength();
        this.bounds = bounds;
        // Without ties the narrowed range has exactly the rows.
        this.check = source.ties() && !bounds.equals(RowBounds.NONE);
        this.rows = rows;
    }

    static RangeCursor open(
            Snapshot snapshot,
            Partition place,
            ScanSource source,
            KeyRange range,
            RowBounds bounds,
            Direction direction) {
        KeyValueCursor rows = snapshot.scan(place, bounds.narrow(range, source.ties()), direction);
        return new RangeCursor(source, range, bounds, rows);
    }

    @Override
    public boolean next() {
        boolean found = rows.next();
        while (found && check && !bounds.contains(position())) {
            found = rows.next();
        }
        return found;
    }

    @Override
    public long skip(long most) {
        return check ? RowCursor.super.skip(most) : rows.skip(most);
    }

    @Override
    public byte[] key() {
        return rows.key();
    }

    @Override
    public byte[] value() {
        return rows.value();
    }

    @Override
    public RowPosition position() {
        return position(key(), value());
    }

    /** The place of a row of this stretch. */
    RowPosition position(byte[] key, byte[] value) {
        return source.position(key, value, boundLength);
    }

    @Override
    public void close() {
        rows.close();
    }
}
