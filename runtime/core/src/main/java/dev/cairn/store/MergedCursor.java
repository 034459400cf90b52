package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several stretches of an index as one, in the order of what follows their bound columns: the remaining columns, then
 * the id. An entity that is in several of them at the same place comes once.
 */
final class MergedCursor implements KeyValueCursor {

    private final List<KeyValueCursor> open = new ArrayList<>();
    private final PriorityQueue<Head> heads;
    private final boolean ownersInValues;
    private @Nullable Head current;

    private MergedCursor(ScanRows rows) {
        ownersInValues = rows.ownersInValues();
        Comparator<Head> order = this::compare;
        heads = new PriorityQueue<>(rows.direction() == Direction.FORWARD ? order : order.reversed());
    }

    static MergedCursor open(Snapshot snapshot, ScanRows rows) {
        MergedCursor merged = new MergedCursor(rows);
        try {
            for (KeyRange range : rows.ranges()) {
                KeyValueCursor cursor = snapshot.scan(rows.partition(), range.bytes(), rows.direction());
                merged.open.add(cursor);
                merged.advance(cursor, range.boundLength());
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
            advance(last.cursor, last.boundLength);
        }
        current = heads.poll();
        while (last != null && current != null && compare(last, current) == 0) {
            advance(current.cursor, current.boundLength);
            current = heads.poll();
        }
        return current != null;
    }

    private void advance(KeyValueCursor cursor, int boundLength) {
        if (cursor.next()) {
            heads.add(new Head(cursor, boundLength, cursor.key(), cursor.value()));
        }
    }

    private int compare(Head a, Head b) {
        int order = Arrays.compareUnsigned(a.key, a.boundLength, a.key.length, b.key, b.boundLength, b.key.length);
        return order == 0 && ownersInValues ? Arrays.compareUnsigned(a.value, b.value) : order;
    }

    @Override
    public byte[] key() {
        return current().key;
    }

    @Override
    public byte[] value() {
        return current().value;
    }

    private Head current() {
        if (current == null) {
            throw new IllegalStateException("The cursor is at no row.");
        }
        return current;
    }

    @Override
    public void close() {
        open.forEach(KeyValueCursor::close);
    }

    private record Head(KeyValueCursor cursor, int boundLength, byte[] key, byte[] value) {}
}
