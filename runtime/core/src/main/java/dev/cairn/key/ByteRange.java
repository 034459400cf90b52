package dev.cairn.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interval of keys in unsigned lexicographic byte order, in which a key comes before all longer keys that start with
 * it.
 *
 * <p>Immutable and safe for use by several threads: arrays are copied on the way in and out. Two ranges are equal if
 * their bounds have the same bytes, even if both are empty for different reasons.
 *
 * @param from the smallest key inside; empty for no lower bound
 * @param to what every key inside is below, or null for no upper bound
 */
@SuppressWarnings("ArrayRecordComponent") // copied, and compared by content
public record ByteRange(byte[] from, byte @Nullable [] to) {

    private static final ByteRange ALL = new ByteRange(new byte[0], null);

    /**
     * Creates a range. Bounds that are inverted or equal give an empty one.
     *
     * @param from the smallest key inside; empty for no lower bound
     * @param to what every key inside is below, or null for no upper bound
     */
    public ByteRange {
        from = from.clone();
        to = to == null ? null : to.clone();
    }

    /**
     * Every key.
     *
     * @return the range without bounds
     */
    public static ByteRange all() {
        return ALL;
    }

    /**
     * The keys from one key on and below another.
     *
     * @param from the smallest key inside
     * @param to what every key inside is below, or null for no upper bound
     * @return {@code [from, to)}
     */
    public static ByteRange of(byte[] from, byte @Nullable [] to) {
        return new ByteRange(from, to);
    }

    /**
     * The keys that start with {@code prefix}, itself included.
     *
     * @param prefix what every key inside starts with; empty for all keys
     * @return the range of exactly those keys, in time linear in the prefix's length
     */
    public static ByteRange prefix(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--; // FF cannot be raised: the next key after all that start with it is found further left
        }
        if (last < 0) {
            return new ByteRange(prefix, null);
        }
        byte[] to = Arrays.copyOf(prefix, last + 1);
        to[last]++;
        return new ByteRange(prefix, to);
    }

    /**
     * The lower bound.
     *
     * @return a copy of the smallest key inside; empty for no lower bound
     */
    @Override
    public byte[] from() {
        return from.clone();
    }

    /**
     * The upper bound.
     *
     * @return a copy of what every key inside is below, or null for no upper bound
     */
    @Override
    public byte @Nullable [] to() {
        return to == null ? null : to.clone();
    }

    /**
     * Whether no key can be inside.
     *
     * @return true if the bounds are inverted or equal
     */
    public boolean isEmpty() {
        return to != null && Arrays.compareUnsigned(from, to) >= 0;
    }

    /**
     * Whether a key is inside.
     *
     * @param key the key
     * @return true if {@code from <= key < to}
     */
    public boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByteRange that && Arrays.equals(from, that.from) && Arrays.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(from), Arrays.hashCode(to));
    }

    /** Returns the bounds in hexadecimal, such as {@code [0a00, 0b)} or {@code [0a, +∞)}. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return "[" + hex.formatHex(from) + ", " + (to == null ? "+∞" : hex.formatHex(to)) + ")";
    }
}
