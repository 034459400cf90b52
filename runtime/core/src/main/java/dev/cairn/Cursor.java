package dev.cairn;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a scan, as text that a web page or a job can keep and hand back: the place of one row, which may be gone by
 * then. {@link Page} gives cursors, {@link Scan#after} and {@link Scan#before} take them.
 *
 * <p>A cursor belongs to its table, to the rows that were asked for, and to their order; a scan that differs in any of
 * these refuses it. The limit may differ, and whether entities, ids or entries are read. It stays good when the database
 * is opened again and when the index is rebuilt.
 *
 * <p>The text is letters, digits, {@code -} and {@code _}. It has no meaning to anybody else, but it is not secret: the
 * row's columns in the index and its id can be read from it.
 *
 * <p>Immutable and safe for use by several threads. Two cursors are equal if their texts are.
 */
public final class Cursor {

    private final String value;

    private Cursor(String value) {
        this.value = value;
    }

    /**
     * Takes back a text that a cursor gave. It is checked by the scan that it is passed to.
     *
     * @param value what {@link #value} returned
     * @return the cursor
     */
    public static Cursor of(String value) {
        return new Cursor(Objects.requireNonNull(value, "value"));
    }

    /**
     * The cursor as text.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cursor that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #value}. */
    @Override
    public String toString() {
        return value;
    }
}
