package dev.cairn.index;

import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an index: the exact values of its columns, and the id of the entity. Immutable.
 *
 * @param <K> the type of the id
 */
public final class IndexEntry<K> {

    private final K id;
    private final List<IndexColumn> columns;
    private final @Nullable Object[] values;

    IndexEntry(K id, List<IndexColumn> columns, @Nullable Object[] values) {
        this.id = id;
        this.columns = columns;
        this.values = values;
    }

    /**
     * The id of the entity.
     *
     * @return the id
     */
    public K id() {
        return id;
    }

    /**
     * The value of a column that is never null.
     *
     * @param column the position of the column, from 0
     * @param type the column's type
     * @param <T> the type of the value
     * @return the value
     * @throws NullPointerException if the value is null
     */
    public <T> T get(int column, KeyType<T> type) {
        return Objects.requireNonNull(
                find(column, type), () -> "column \"" + columns.get(column).name() + "\" is null");
    }

    /**
     * The value of a column.
     *
     * @param column the position of the column, from 0
     * @param type the column's type
     * @param <T> the type of the value
     * @return the value, or null if the entity has none
     */
    public <T> @Nullable T find(int column, KeyType<T> type) {
        return type.javaType().cast(values[column]);
    }

    /**
     * Describes the columns as messages do: by name, on one line, long values shortened, bytes in hexadecimal.
     *
     * @return the columns without the id, such as {@code status="RUNNING", retries=3}
     */
    public String describeColumns() {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < values.length; i++) {
            text.add(columns.get(i).name() + "=" + format(columns.get(i).type(), values[i]));
        }
        return text.toString();
    }

    private static <T> String format(KeyType<T> type, @Nullable Object value) {
        return value == null ? "null" : type.format(type.javaType().cast(value));
    }

    /** Returns the columns by name, and the id. */
    @Override
    public String toString() {
        return "[" + describeColumns() + ", id=" + id + "]";
    }
}
