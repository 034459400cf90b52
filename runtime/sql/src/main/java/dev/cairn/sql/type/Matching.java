package dev.cairn.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Which values of a Java type are equal to an SQL value, in the order of keys: all from {@code lowest} to
 * {@code highest}, or none, and then {@code below} is the greatest one below it.
 *
 * @param lowest the first that is equal to it, or null if none is
 * @param highest the last that is equal to it, or null if none is
 * @param below the greatest one that is less, if none is equal; null if all are greater
 * @param <T> the Java type
 */
public record Matching<T>(
        @Nullable T lowest, @Nullable T highest, @Nullable T below) {

    /**
     * One value is equal.
     *
     * @param value the value
     * @param <T> the Java type
     * @return what matches
     */
    public static <T> Matching<T> one(T value) {
        return new Matching<>(value, value, null);
    }

    /**
     * No value is equal.
     *
     * @param below the greatest one below
     * @param <T> the Java type
     * @return what matches
     */
    public static <T> Matching<T> none(@Nullable T below) {
        return new Matching<>(null, null, below);
    }

    /**
     * A value and what lies above it up to the next one.
     *
     * @param value the greatest value that is not above
     * @param exact whether it is equal
     * @param <T> the Java type
     * @return what matches
     */
    static <T> Matching<T> floor(T value, boolean exact) {
        return exact ? one(value) : none(value);
    }

    /**
     * The only value that is equal.
     *
     * @return the value, or null if there are none or several
     */
    public @Nullable T point() {
        return lowest != null && lowest.equals(highest) ? lowest : null;
    }
}
