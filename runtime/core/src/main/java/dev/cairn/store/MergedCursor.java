package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several stretches of an index as one, in the order of what follows their bound columns: the remaining columns, then
 * the id. An entity that is in several of them at the same place comes once.
 */
final class MergedCursor implements RowCursor {

    private final List<RangeCursor> open = new ArrayList<>();
    private final PriorityQueue<Head> heads;
    private @Nullable Head current;

    private MergedCursor(Direction direction) {
        Comparator<Head> order = MergedCursor::compare;
        heads = new PriorityQueue<>(direction == Direction.FORWARD ? order : order.reversed());
    }

    static MergedCursor open(
            Snapshot snapshot, Partition place, ScanSource source, RowBounds bounds, Direction direction) {
        MergedCursor merged = new MergedCursor(direction);
        try {
            for (KeyRange range : source.ranges()) {
                RangeCursor cursor = RangeCursor.open(snapshot, place, source, range, bounds, direction);
                merged.open.add(cursor);
                merged.advance(cursor);
            }
            return merged;
        } catch (RuntimeException | Error e) {
            merged.close();
            throw e;
        }
    }

    @Override
    public boolean next() {
        Head last = current;
        if (last != null) {
            advance(last.cursor);
        }
        current = heads.poll();
        while (last != null && current != null && compare(last, current) == 0) {
            advance(current.cursor);
            current = heads.poll();
        }
        return current != null;
    }

    private void advance(RangeCursor cursor) {
        if (cursor.next()) {
            byte[] key = cursor.key();
            byte[] value = cursor.value();
            heads.add(new Head(cursor, key, value, cursor.position(key, value)));
        }
    }

    private static int compare(Head a, Head b) {
        return RowPosition.compare(a.position, b.position);
    }

    @Override
    public byte[] key() {
        return current().key;
    }

    @Override
    public byte[] value() {
        return current().value;
    }

    @Override
    public RowPosition position() {
        return current().position;
    }

    private Head current() {
        if (current == null) {
            throw new IllegalStateException("The cursor is at no row.");
        }
        return current;
    }

    @Override
    public void close() {
        open.forEach(RangeCursor::close);
    }

    private record Head(RangeCursor cursor, byte[] key, byte[] value, RowPosition position) {}
}
