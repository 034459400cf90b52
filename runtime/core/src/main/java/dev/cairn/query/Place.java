package dev.cairn.query;

import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity stands in an order: what it is ordered by, and then its id. Immutable.
 *
 * @param <V> the type of the entity
 */
public final class Place<V> {

    private final List<Order<V>> orders;
    private final List<@Nullable Object> values;
    private final byte[] id;

    private Place(List<Order<V>> orders, List<@Nullable Object> values, byte[] id) {
        this.orders = orders;
        this.values = values;
        this.id = id;
    }

    /**
     * The place of an entity.
     *
     * @param orders what it is ordered by
     * @param entity the entity
     * @param id its encoded id; not to be changed any more
     * @param <V> the type of the entity
     * @return the place
     */
    public static <V> Place<V> of(List<Order<V>> orders, V entity, byte[] id) {
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        for (Order<V> order : orders) {
            values.add(order.column().value(entity));
        }
        return new Place<>(orders, values, id);
    }

    /**
     * Reads what {@link #values} wrote.
     *
     * @param orders what it is ordered by
     * @param values the bytes
     * @param id the encoded id
     * @param <V> the type of the entity
     * @return the place
     * @throws dev.cairn.CorruptDataException if the bytes are no such values
     */
    public static <V> Place<V> read(List<Order<V>> orders, byte[] values, byte[] id) {
        ValueReader in = new ValueReader(values);
        List<@Nullable Object> read = new ArrayList<>(orders.size());
        for (Order<V> order : orders) {
            read.add(in.readBoolean() ? order.column().type().readExact(in) : null);
        }
        return new Place<>(orders, read, id);
    }

    /**
     * What the entity is ordered by, exactly.
     *
     * @return the bytes
     * @throws dev.cairn.InvalidEntityException if a value is longer than a key may be
     */
    public byte[] values() {
        ValueWriter out = new ValueWriter();
        for (int i = 0; i < orders.size(); i++) {
            Object value = values.get(i);
            out.writeBoolean(value != null);
            if (value != null) {
                write(out, orders.get(i).column().type(), value);
            }
        }
        return out.toByteArray();
    }

    private static <T> void write(ValueWriter out, KeyType<T> type, Object value) {
        type.writeExact(out, type.javaType().cast(value));
    }

    /** What the entity is ordered by, counted from the first. */
    @Nullable
    Object value(int order) {
        return values.get(order);
    }

    /**
     * The encoded id.
     *
     * @return the id; not to be changed
     */
    public byte[] id() {
        return id;
    }

    /**
     * The order of places.
     *
     * @param ordering the order asked for
     * @param <V> the type of the entity
     * @return the order, in which no two entities are equal
     */
    public static <V> Comparator<Place<V>> comparator(Ordering<V> ordering) {
        List<Order<V>> orders = ordering.orders();
        Comparator<Place<V>> byId = (a, b) -> Arrays.compareUnsigned(a.id, b.id);
        Comparator<Place<V>> ties = ordering.idsDescending() ? byId.reversed() : byId;
        return (a, b) -> {
            for (int i = 0; i < orders.size(); i++) {
                int order = compare(orders.get(i), a.values.get(i), b.values.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return ties.compare(a, b);
        };
    }

    private static <V> int compare(Order<V> order, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            int nullsLast = Boolean.compare(a == null, b == null);
            return order.isNullsFirst() ? -nullsLast : nullsLast;
        }
        int natural = compare(order.column().type(), a, b);
        return order.isDescending() ? -natural : natural;
    }

    private static <T> int compare(KeyType<T> type, Object a, Object b) {
        return type.comparator()
                .compare(type.javaType().cast(a), type.javaType().cast(b));
    }

    /**
     * What every entity beyond this place has, as far as one column tells: for the planner to narrow down the keys.
     *
     * @param ordering the order
     * @param filter what all entities have besides
     * @param after whether beyond is after this place in the order, or before it
     * @return a filter that may hold for others too
     */
    public Filter<V> beyond(Ordering<V> ordering, Filter<V> filter, boolean after) {
        List<Order<V>> decisive = ordering.decisive(filter.conjuncts(), "");
        if (decisive.isEmpty()) {
            return Filter.all();
        }
        Order<V> first = decisive.get(0);
        return beyond(
                after ? first : first.reverse(), values.get(ordering.orders().indexOf(first)));
    }

    private static <V> Filter<V> beyond(Order<V> order, @Nullable Object value) {
        return beyond(order.column(), order, value);
    }

    private static <V, T> Filter<V> beyond(Column<V, T> column, Order<V> order, @Nullable Object value) {
        if (value == null) {
            return order.isNullsFirst() ? Filter.all() : column.isNull();
        }
        T bound = Objects.requireNonNull(column.type().javaType().cast(value));
        Filter<V> values =
                column.compare(order.isDescending() ? Operator.LESS_OR_EQUAL : Operator.GREATER_OR_EQUAL, bound);
        return order.isNullsFirst() ? values : values.or(column.isNull());
    }
}
