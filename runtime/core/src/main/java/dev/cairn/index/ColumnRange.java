package dev.cairn.index;

import dev.cairn.Range;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns a range of a column's values into the range of keys that have a given prefix and such a value behind it. */
final class ColumnRange {

    /** Every encoded string ends in a terminator of this length; without it, it is the prefix of longer ones. */
    private static final int TERMINATOR_LENGTH = 2;

    private final IndexColumn column;
    private final byte[] prefix;

    private ColumnRange(IndexColumn column, byte[] prefix) {
        this.column = column;
        this.prefix = prefix;
    }

    static ByteRange of(IndexColumn column, Range<?> range, byte[] prefix) {
        return new ColumnRange(column, prefix).bytes(range);
    }

    private ByteRange bytes(Range<?> range) {
        if (range.lowerBound() == Range.Bound.PREFIX) {
            return strings(range);
        }
        // In a descending column the greater values come first.
        Range.Bound first = column.descending() ? range.upperBound() : range.lowerBound();
        Range.Bound last = column.descending() ? range.lowerBound() : range.upperBound();
        Object firstValue = column.descending() ? range.upper() : range.lower();
        Object lastValue = column.descending() ? range.lower() : range.upper();
        ByteRange every = ByteRange.prefix(present());
        byte[] from = firstValue == null
                ? every.from()
                : first == Range.Bound.CLOSED ? key(firstValue) : after(key(firstValue));
        byte[] to = lastValue == null ? every.to() : last == Range.Bound.OPEN ? key(lastValue) : after(key(lastValue));
        return from == null ? ByteRange.of(new byte[0], new byte[0]) : ByteRange.of(from, to);
    }

    private ByteRange strings(Range<?> range) {
        Object start = range.lower();
        if (column.type() != KeyType.STRING || start == null) {
            throw new IllegalArgumentException(
                    "Column \"" + column.name() + "\" holds " + column.type().encoding() + "; a prefix needs strings.");
        }
        byte[] whole = key(start);
        return ByteRange.prefix(Arrays.copyOf(whole, whole.length - TERMINATOR_LENGTH));
    }

    private byte[] present() {
        KeyWriter key = new KeyWriter().writeRaw(prefix);
        column.writePresent(key);
        return key.toByteArray();
    }

    private byte[] key(Object value) {
        KeyWriter key = new KeyWriter().writeRaw(prefix);
        column.write(key, value);
        return key.toByteArray();
    }

    /** The smallest key above all that start with {@code key}, or null if there is none. */
    private static byte @Nullable [] after(byte[] key) {
        return ByteRange.prefix(key).to();
    }
}
