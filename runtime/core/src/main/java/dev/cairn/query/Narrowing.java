package dev.cairn.query;

import dev.cairn.index.ColumnBytes;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.KeyRange;
import dev.cairn.index.Nulls;
import dev.cairn.key.ByteRange;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out keys that are before or behind a place of the order in which they are read, so that going on from a cursor
 * takes no longer the further one has come. Keys at the place itself remain.
 */
final class Narrowing<V> {

    private final KeyPath<V> path;
    private final Arrangement arrangement;
    private final List<Order<V>> orders;

    Narrowing(KeyPath<V> path, Arrangement arrangement, Ordering<V> ordering) {
        this.path = path;
        this.arrangement = arrangement;
        this.orders = ordering.orders();
    }

    List<KeyRange> narrow(List<KeyRange> ranges, @Nullable Place<V> lower, @Nullable Place<V> upper) {
        Place<V> least = arrangement.backwards() ? upper : lower;
        Place<V> greatest = arrangement.backwards() ? lower : upper;
        List<KeyRange> narrowed = new ArrayList<>();
        for (KeyRange range : ranges) {
            ByteRange bytes = range.bytes();
            if (least != null) {
                byte[] start = keys(range, least).from();
                boolean later = Arrays.compareUnsigned(start, bytes.from()) > 0;
                bytes = ByteRange.of(later ? start : bytes.from(), bytes.to());
            }
            if (greatest != null) {
                byte[] end = keys(range, greatest).to();
                byte[] to = bytes.to();
                boolean earlier = end != null && (to == null || Arrays.compareUnsigned(end, to) < 0);
                bytes = ByteRange.of(bytes.from(), earlier ? end : to);
            }
            if (!bytes.isEmpty()) {
                narrowed.add(new KeyRange(bytes, range.boundLength()));
            }
        }
        return narrowed;
    }

    /** The keys of a range that would be at a place, as far as the columns tell whose order the keys have. */
    private ByteRange keys(KeyRange range, Place<V> place) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        List<KeyColumn> columns = path.space().columns();
        int i = 0;
        while (i < columns.size()) {
            byte[] column = i < arrangement.merged() ? bound(range, i) : ordered(range, i, place);
            if (column == null) {
                break;
            }
            key.writeBytes(column);
            i++;
        }
        KeySpace space = path.space();
        if (i == columns.size() && !space.ids() && !space.unique() && arrangement.grouped() < 0) {
            key.writeBytes(place.id());
        }
        return ByteRange.prefix(key.toByteArray());
    }

    private byte @Nullable [] ordered(KeyRange range, int column, Place<V> place) {
        KeyColumn key = path.space().columns().get(column);
        for (int i = 0; i < orders.size(); i++) {
            if (column < arrangement.ordered() && key.holds(orders.get(i).column())) {
                return bytes(key.column(), place.value(i));
            }
        }
        return path.points(column) == 1 ? bound(range, column) : null;
    }

    private static byte @Nullable [] bytes(IndexColumn column, @Nullable Object value) {
        if (value != null) {
            return ColumnBytes.of(column, value).from();
        }
        return column.nulls() == Nulls.ABSENT
                ? null
                : ColumnBytes.ofNull(column).from();
    }

    /** The bytes of a column that is bound to a single value in a range. */
    private byte[] bound(KeyRange range, int column) {
        byte[] key = range.bytes().from();
        return Arrays.copyOfRange(
                key,
                ColumnBytes.end(path.space().firstColumns(column), key),
                ColumnBytes.end(path.space().firstColumns(column + 1), key));
    }
}
