package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values have an order that means something.
 *
 * @param <V> the type of the entity
 * @param <T> the type of the value
 */
public sealed class OrderedColumn<V, T> extends Column<V, T> permits StringColumn {

    OrderedColumn(String name, KeyType<T> type, Function<V, @Nullable T> value) {
        super(name, type, value);
    }

    /**
     * The entities with a value below this one.
     *
     * @param bound the value
     * @return the filter
     */
    public final Filter<V> lt(T bound) {
        return compare(Operator.LESS, bound);
    }

    /**
     * The entities with this value or one below.
     *
     * @param bound the value
     * @return the filter
     */
    public final Filter<V> le(T bound) {
        return compare(Operator.LESS_OR_EQUAL, bound);
    }

    /**
     * The entities with a value above this one.
     *
     * @param bound the value
     * @return the filter
     */
    public final Filter<V> gt(T bound) {
        return compare(Operator.GREATER, bound);
    }

    /**
     * The entities with this value or one above.
     *
     * @param bound the value
     * @return the filter
     */
    public final Filter<V> ge(T bound) {
        return compare(Operator.GREATER_OR_EQUAL, bound);
    }

    /**
     * The entities with one of the bounds or a value between them; none if they are inverted.
     *
     * @param lower the smallest value
     * @param upper the greatest value
     * @return the filter
     */
    public final Filter<V> between(T lower, T upper) {
        return ge(lower).and(le(upper));
    }
}
