package dev.cairn.index;

import dev.cairn.codec.Component;
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
    private final byte[] stored;
    private final @Nullable Object[] included;

    IndexEntry(
            K id, List<IndexColumn> columns, @Nullable Object[] values, byte[] stored, @Nullable Object... included) {
        this.id = id;
        this.columns = columns;
        this.values = values;
        this.stored = stored;
        this.included = included;
    }

    /**
     * What the index includes as it is stored.
     *
     * @return the bytes, not to be changed; none if nothing is included
     */
    public byte[] stored() {
        return stored;
    }

    /**
     * The same entry with what it includes read.
     *
     * @param components the values of the included components in order, or the entity if the index covers that
     * @return the entry
     */
    public IndexEntry<K> including(@Nullable Object... components) {
        return new IndexEntry<>(id, columns, values, stored, components);
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
     * The value of an included component that is never null.
     *
     * @param position the position among those that are included, from 0
     * @param component the component
     * @param <T> the type of the value
     * @return the value
     * @throws NullPointerException if the value is null
     */
    public <T> T included(int position, Component<?, T> component) {
        return Objects.requireNonNull(
                findIncluded(position, component), () -> "component \"" + component.name() + "\" is null");
    }

    /**
     * The value of an included component.
     *
     * @param position the position among those that are included, from 0
     * @param component the component
     * @param <T> the type of the value
     * @return the value, or null if the entity has none
     */
    public <T> @Nullable T findIncluded(int position, Component<?, T> component) {
        return component.cast(included[position]);
    }

    /**
     * The whole entity, which an index that covers it holds.
     *
     * @param type the entity's type
     * @param <V> the type of the entity
     * @return the entity
     */
    public <V> V entity(Class<V> type) {
        return Objects.requireNonNull(type.cast(included[0]), "entity");
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
