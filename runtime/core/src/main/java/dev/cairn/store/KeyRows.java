package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows in some ranges of keys: merged, or one range after the other, each opened when its turn has come. */
final class KeyRows implements FoundRow.Source {

    private final ScanSource source;
    private final Snapshot snapshot;
    private final Direction direction;
    private final RowId rowId;
    private final Deque<List<KeyRange>> waiting = new ArrayDeque<>();
    private @Nullable KeyValueCursor open;

    /** Reads out of a row whose it is. */
    @FunctionalInterface
    interface RowId {

        /** Makes the row of an entity out of a stored one, or null if that tells that it is not asked for. */
        @Nullable
        FoundRow row(byte[] key, byte[] value);
    }

    KeyRows(ScanSource source, Snapshot snapshot, boolean merged, Direction direction, RowId rowId) {
        this.source = source;
        this.snapshot = snapshot;
        this.direction = direction;
        this.rowId = rowId;
        if (merged && !source.ranges().isEmpty()) {
            waiting.add(source.ranges());
        }
        for (KeyRange range : merged ? List.<KeyRange>of() : source.ranges()) {
            if (direction == Direction.FORWARD) {
                waiting.addLast(List.of(range));
            } else {
                waiting.addFirst(List.of(range));
            }
        }
    }

    @Override
    public @Nullable FoundRow next() {
        while (true) {
            KeyValueCursor cursor = open;
            if (cursor != null && cursor.next()) {
                FoundRow row = rowId.row(cursor.key(), cursor.value());
                if (row != null) {
                    return row;
                }
                continue;
            }
            close();
            List<KeyRange> ranges = waiting.poll();
            if (ranges == null) {
                return null;
            }
            open = source.withRanges(ranges).open(snapshot, source.partition().get(), RowBounds.NONE, direction);
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
