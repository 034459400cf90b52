package dev.cairn.index;

import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of an index: how its values become a part of the key.
 *
 * @param name what it holds: a component, a path into one such as {@code address.city}, or a method of the entity
 * @param type the encoding of its values
 * @param descending whether greater values come first
 * @param nulls what becomes of entities without a value
 * @param ignoreCase whether strings are folded as {@link String#equalsIgnoreCase} does; only for {@link KeyType#STRING}
 * @param multiValued whether an entity has an entry for each of several values, of which this is the type
 */
public record IndexColumn(
        String name, KeyType<?> type, boolean descending, Nulls nulls, boolean ignoreCase, boolean multiValued) {

    /**
     * Checks the parts.
     *
     * @param name what it holds: a component, a path into one such as {@code address.city}, or a method of the entity
     * @param type the encoding of its values
     * @param descending whether greater values come first
     * @param nulls what becomes of entities without a value
     * @param ignoreCase whether strings are folded as {@link String#equalsIgnoreCase} does; only for {@link KeyType#STRING}
     * @param multiValued whether an entity has an entry for each of several values, of which this is the type
     * @throws IllegalArgumentException if case is ignored in a column that does not hold strings, or if a multi-valued
     *     column has a place for nulls: without values there is no entry
     */
    public IndexColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(nulls, "nulls");
        if (ignoreCase && type != KeyType.STRING) {
            throw new IllegalArgumentException(
                    "Column \"" + name + "\" ignores case but holds " + type.encoding() + ", not strings.");
        }
        if (multiValued && nulls != Nulls.ABSENT) {
            throw new IllegalArgumentException("Column \"" + name
                    + "\" is multi-valued, so an entity without values has no entry, and nulls have no place in it.");
        }
    }

    /**
     * An ascending column of one value that leaves out entities without one.
     *
     * @param name what it holds: a component, a path into one, or a method of the entity
     * @param type the encoding of its values
     * @return the column
     */
    public static IndexColumn of(String name, KeyType<?> type) {
        return new IndexColumn(name, type, false, Nulls.ABSENT, false, false);
    }

    /**
     * The same column in descending order.
     *
     * @return a descending column
     */
    public IndexColumn desc() {
        return new IndexColumn(name, type, true, nulls, ignoreCase, multiValued);
    }

    /**
     * The same column with another place for entities without a value.
     *
     * @param place where they go
     * @return such a column
     */
    public IndexColumn nulls(Nulls place) {
        return new IndexColumn(name, type, descending, place, ignoreCase, multiValued);
    }

    /**
     * The same column with its strings folded.
     *
     * @return a column that ignores case
     */
    public IndexColumn ignoringCase() {
        return new IndexColumn(name, type, descending, nulls, true, multiValued);
    }

    /**
     * The same column for each element of a collection or array. At most one column of an index is such a one.
     *
     * @return a multi-valued column
     */
    public IndexColumn elements() {
        return new IndexColumn(name, type, descending, nulls, ignoreCase, true);
    }

    /**
     * Whether the key cannot give back the exact value, so that the entry's value holds it too.
     *
     * @return whether something is lost
     */
    public boolean lossy() {
        return ignoreCase || type.lossy();
    }

    /**
     * The layout of the column in words, such as {@code createdAt:instant desc nulls last}. Two columns with the same
     * layout have the same bytes.
     *
     * @return the layout
     */
    public String layout() {
        StringBuilder layout = new StringBuilder(name).append(':').append(type.encoding());
        if (ignoreCase) {
            layout.append(" ignoring case");
        }
        if (descending) {
            layout.append(" desc");
        }
        switch (nulls) {
            case ABSENT -> {}
            case FIRST -> layout.append(" nulls first");
            case LAST -> layout.append(" nulls last");
        }
        if (multiValued) {
            layout.append(" elements");
        }
        return layout.toString();
    }

    /** Writes what precedes every value that is not null. */
    void writePresent(KeyWriter key) {
        if (nulls != Nulls.ABSENT) {
            key.writePresent(nulls == Nulls.FIRST);
        }
    }

    /** Writes the absence of a value. */
    void writeNull(KeyWriter key) {
        if (nulls == Nulls.ABSENT) {
            throw new IllegalArgumentException(
                    "Column \"" + name + "\" has no place for nulls; entities without a value are not in its index.");
        }
        key.writeNull(nulls == Nulls.FIRST);
    }

    /** Writes a value, in this column's direction, with what precedes it. */
    void write(KeyWriter key, Object value) {
        writePresent(key);
        if (descending) {
            key.descending();
        }
        if (ignoreCase) {
            key.writeStringIgnoreCase((String) checked(type, value));
        } else {
            writeAs(key, type, value);
        }
    }

    /** Reads what {@link #write} wrote, or null. */
    @Nullable
    Object read(KeyReader key) {
        if (nulls != Nulls.ABSENT && key.readIsNull(nulls == Nulls.FIRST)) {
            return null;
        }
        if (descending) {
            key.descending();
        }
        return key.read(type);
    }

    /**
     * Describes a value that stands in a key as messages do: on one line, shortened if it is long.
     *
     * @param key the key, at the value; behind it afterwards
     * @return the value, folded if case is ignored, or {@code null}
     * @throws dev.cairn.CorruptDataException if the bytes are no such value
     */
    public String describe(KeyReader key) {
        Object value = read(key);
        return value == null ? "null" : format(type, value);
    }

    private static <T> String format(KeyType<T> as, Object value) {
        return as.format(as.javaType().cast(value));
    }

    /** Passes over what {@link #write} wrote, and tells whether that was null. */
    boolean skip(KeyReader key) {
        if (nulls != Nulls.ABSENT && key.readIsNull(nulls == Nulls.FIRST)) {
            return true;
        }
        if (descending) {
            key.descending();
        }
        key.skip(type);
        return false;
    }

    private <T> void writeAs(KeyWriter key, KeyType<T> as, Object value) {
        key.write(as, checked(as, value));
    }

    private <T> T checked(KeyType<T> as, Object value) {
        if (!as.javaType().isInstance(value)) {
            throw new IllegalArgumentException(
                    "Column \"" + name + "\" holds " + as.javaType().getSimpleName() + ", not "
                            + value.getClass().getSimpleName() + ".");
        }
        return as.javaType().cast(value);
    }
}
