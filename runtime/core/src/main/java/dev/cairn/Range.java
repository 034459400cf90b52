package dev.cairn;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interval of values in the order that keys have, with the names that Guava gives them.
 *
 * <p>Immutable and safe for use by several threads. A range whose bounds are inverted holds nothing; a null is in no
 * range.
 *
 * @param <T> the type of the values
 */
public final class Range<T> {

    /** How a bound treats its own value. */
    public enum Bound {
        /** There is no bound on this side. */
        UNBOUNDED,
        /** The bound's value is inside. */
        CLOSED,
        /** The bound's value is outside. */
        OPEN,
        /** Lower side only: the strings that start with the bound's value, and no upper bound is given. */
        PREFIX
    }

    private static final Range<?> ALL = new Range<>(Bound.UNBOUNDED, null, Bound.UNBOUNDED, null);

    private final Bound lowerBound;
    private final @Nullable T lower;
    private final Bound upperBound;
    private final @Nullable T upper;

    private Range(Bound lowerBound, @Nullable T lower, Bound upperBound, @Nullable T upper) {
        this.lowerBound = lowerBound;
        this.lower = lower;
        this.upperBound = upperBound;
        this.upper = upper;
    }

    /**
     * Every value.
     *
     * @param <T> the type of the values
     * @return {@code (-∞, +∞)}
     */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> Range<T> all() {
        return (Range<T>) ALL;
    }

    /**
     * Both bounds inside.
     *
     * @param <T> the type of the values
     * @param lower the smallest value
     * @param upper the greatest value
     * @return {@code [lower, upper]}
     */
    public static <T> Range<T> closed(T lower, T upper) {
        return new Range<>(Bound.CLOSED, given(lower), Bound.CLOSED, given(upper));
    }

    /**
     * Both bounds outside.
     *
     * @param <T> the type of the values
     * @param lower what every value is above
     * @param upper what every value is below
     * @return {@code (lower, upper)}
     */
    public static <T> Range<T> open(T lower, T upper) {
        return new Range<>(Bound.OPEN, given(lower), Bound.OPEN, given(upper));
    }

    /**
     * The lower bound inside, the upper outside.
     *
     * @param <T> the type of the values
     * @param lower the smallest value
     * @param upper what every value is below
     * @return {@code [lower, upper)}
     */
    public static <T> Range<T> closedOpen(T lower, T upper) {
        return new Range<>(Bound.CLOSED, given(lower), Bound.OPEN, given(upper));
    }

    /**
     * The lower bound outside, the upper inside.
     *
     * @param <T> the type of the values
     * @param lower what every value is above
     * @param upper the greatest value
     * @return {@code (lower, upper]}
     */
    public static <T> Range<T> openClosed(T lower, T upper) {
        return new Range<>(Bound.OPEN, given(lower), Bound.CLOSED, given(upper));
    }

    /**
     * A lower bound inside.
     *
     * @param <T> the type of the values
     * @param lower the smallest value
     * @return {@code [lower, +∞)}
     */
    public static <T> Range<T> atLeast(T lower) {
        return new Range<>(Bound.CLOSED, given(lower), Bound.UNBOUNDED, null);
    }

    /**
     * A lower bound outside.
     *
     * @param <T> the type of the values
     * @param lower what every value is above
     * @return {@code (lower, +∞)}
     */
    public static <T> Range<T> greaterThan(T lower) {
        return new Range<>(Bound.OPEN, given(lower), Bound.UNBOUNDED, null);
    }

    /**
     * An upper bound inside.
     *
     * @param <T> the type of the values
     * @param upper the greatest value
     * @return {@code (-∞, upper]}
     */
    public static <T> Range<T> atMost(T upper) {
        return new Range<>(Bound.UNBOUNDED, null, Bound.CLOSED, given(upper));
    }

    /**
     * An upper bound outside.
     *
     * @param <T> the type of the values
     * @param upper what every value is below
     * @return {@code (-∞, upper)}
     */
    public static <T> Range<T> lessThan(T upper) {
        return new Range<>(Bound.UNBOUNDED, null, Bound.OPEN, given(upper));
    }

    /**
     * The strings that start with {@code prefix}; in an index that ignores case, whatever their case.
     *
     * @param prefix what every value starts with; empty for all strings
     * @return the strings with that prefix
     */
    public static Range<String> prefix(String prefix) {
        return new Range<>(Bound.PREFIX, given(prefix), Bound.UNBOUNDED, null);
    }

    /**
     * How the lower side is bounded.
     *
     * @return the kind of the lower bound
     */
    public Bound lowerBound() {
        return lowerBound;
    }

    /**
     * The value of the lower bound, or the prefix.
     *
     * @return the value, or null if the lower side is unbounded
     */
    public @Nullable T lower() {
        return lower;
    }

    /**
     * How the upper side is bounded.
     *
     * @return the kind of the upper bound, never {@link Bound#PREFIX}
     */
    public Bound upperBound() {
        return upperBound;
    }

    /**
     * The value of the upper bound.
     *
     * @return the value, or null if the upper side is unbounded
     */
    public @Nullable T upper() {
        return upper;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range<?> that
                && lowerBound == that.lowerBound
                && upperBound == that.upperBound
                && Objects.equals(lower, that.lower)
                && Objects.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lowerBound, lower, upperBound, upper);
    }

    /** Returns the interval as mathematicians write it, such as {@code [1, 5)}, or {@code ab*} for a prefix. */
    @Override
    public String toString() {
        if (lowerBound == Bound.PREFIX) {
            return lower + "*";
        }
        String left = lowerBound == Bound.UNBOUNDED ? "(-∞" : (lowerBound == Bound.CLOSED ? "[" : "(") + lower;
        String right = upperBound == Bound.UNBOUNDED ? "+∞)" : upper + (upperBound == Bound.CLOSED ? "]" : ")");
        return left + ", " + right;
    }

    private static <T> T given(T value) {
        return Objects.requireNonNull(value, "a bound is null; a null is in no range");
    }
}
