package dev.cairn.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interval of keys in unsigned byte order. The arrays are not copied; nobody may change them.
 *
 * @param from the first key inside
 * @param to the first key outside, or null if there is no upper bound
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, and copying would cost on every scan
public record ByteRange(byte[] from, byte @Nullable [] to) {

    private static final ByteRange ALL = new ByteRange(new byte[0], null);

    /**
     * Checks that there is a lower bound.
     *
     * @param from the first key inside
     * @param to the first key outside, or null if there is no upper bound
     */
    public ByteRange {
        Objects.requireNonNull(from, "from");
    }

    /**
     * Every key.
     *
     * @return the unbounded range
     */
    public static ByteRange all() {
        return ALL;
    }

    /**
     * The keys between two keys; none if {@code to} is not above {@code from}.
     *
     * @param from the first key inside
     * @param to the first key outside, or null if there is no upper bound
     * @return the range
     */
    public static ByteRange of(byte[] from, byte @Nullable [] to) {
        return new ByteRange(from, to);
    }

    /**
     * The keys that start with {@code prefix}.
     *
     * @param prefix what they start with; empty for every key
     * @return the range
     */
    public static ByteRange prefix(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return new ByteRange(prefix, null);
        }
        byte[] to = Arrays.copyOf(prefix, last + 1);
        to[last]++;
        return new ByteRange(prefix, to);
    }

    /**
     * Tells whether no key can be inside.
     *
     * @return whether the upper bound is not above the lower one
     */
    public boolean isEmpty() {
        return to != null && Arrays.compareUnsigned(from, to) >= 0;
    }

    /**
     * Tells whether a key is inside.
     *
     * @param key the key
     * @return whether it is neither below {@code from} nor from {@code to} on
     */
    public boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    /** Compares by content: the range with the same bounds is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByteRange that && Arrays.equals(from, that.from) && Arrays.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }

    /** Returns the bounds in hexadecimal, such as {@code [0a, 0b)}. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return "[" + hex.formatHex(from) + ", " + (to == null ? "+∞" : hex.formatHex(to)) + ")";
    }
}
