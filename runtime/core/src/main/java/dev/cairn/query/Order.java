package dev.cairn.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order by one column, from {@link Column#asc()} or {@link Column#desc()}. Immutable.
 *
 * @param <V> the type of the entity
 */
public final class Order<V> {

    private final Column<V, ?> column;
    private final boolean descending;
    private final boolean nullsFirst;

    Order(Column<V, ?> column, boolean descending, boolean nullsFirst) {
        this.column = column;
        this.descending = descending;
        this.nullsFirst = nullsFirst;
    }

    /**
     * The same order with the entities without a value first.
     *
     * @return the order
     */
    public Order<V> nullsFirst() {
        return new Order<>(column, descending, true);
    }

    /**
     * The same order with the entities without a value last, as it is by default.
     *
     * @return the order
     */
    public Order<V> nullsLast() {
        return new Order<>(column, descending, false);
    }

    /**
     * The opposite order.
     *
     * @return the order in which the last one comes first
     */
    public Order<V> reverse() {
        return new Order<>(column, !descending, !nullsFirst);
    }

    /**
     * The column.
     *
     * @return the column
     */
    public Column<V, ?> column() {
        return column;
    }

    /**
     * Whether greater values come first.
     *
     * @return the direction
     */
    public boolean isDescending() {
        return descending;
    }

    /**
     * Whether entities without a value come first.
     *
     * @return the place of nulls
     */
    public boolean isNullsFirst() {
        return nullsFirst;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order<?> that
                && column.equals(that.column)
                && descending == that.descending
                && nullsFirst == that.nullsFirst;
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, descending, nullsFirst);
    }

    /** Returns the order in words, such as {@code createdAt desc}. */
    @Override
    public String toString() {
        return column.name() + (descending ? " desc" : "") + (nullsFirst ? " nulls first" : "");
    }
}
