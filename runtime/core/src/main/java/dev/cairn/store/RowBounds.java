package dev.cairn.store;

import dev.cairn.index.KeyRange;
import dev.cairn.key.ByteRange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Places between which the rows of a scan are, in key order.
 *
 * @param lower the place that all rows are above, or null
 * @param upper the place that all rows are below, or null
 */
record RowBounds(@Nullable RowPosition lower, @Nullable RowPosition upper) {

    static final RowBounds NONE = new RowBounds(null, null);

    RowBounds above(RowPosition position) {
        return lower != null && RowPosition.compare(lower, position) >= 0 ? this : new RowBounds(position, upper);
    }

    RowBounds below(RowPosition position) {
        return upper != null && RowPosition.compare(upper, position) <= 0 ? this : new RowBounds(lower, position);
    }

    boolean contains(RowPosition position) {
        return (lower == null || RowPosition.compare(lower, position) < 0)
                && (upper == null || RowPosition.compare(position, upper) < 0);
    }

    /**
     * The keys of a stretch between these bounds.
     *
     * @param ties whether keys of the same order have different owners; those of the bounds' order are then inside
     */
    ByteRange narrow(KeyRange stretch, boolean ties) {
        byte[] from = stretch.bytes().from();
        byte[] bound = Arrays.copyOf(from, stretch.boundLength());
        if (lower != null) {
            byte[] start = key(bound, lower, !ties);
            from = Arrays.compareUnsigned(start, from) > 0 ? start : from;
        }
        byte[] to = stretch.bytes().to();
        if (upper != null) {
            byte[] end = key(bound, upper, ties);
            to = to == null || Arrays.compareUnsigned(end, to) < 0 ? end : to;
        }
        return ByteRange.of(from, to);
    }

    /** The key of a place in a stretch, or the smallest key above it. */
    private static byte[] key(byte[] bound, RowPosition position, boolean next) {
        byte[] order = position.order();
        byte[] key = Arrays.copyOf(bound, bound.length + order.length + (next ? 1 : 0));
        System.arraycopy(order, 0, key, bound.length, order.length);
        return key;
    }
}
