package dev.cairn.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The order that is asked for. Entities equal in it follow the order of their ids, unless that does not matter.
 *
 * @param orders by what, first to last; none if any order will do
 * @param idsDescending whether entities equal in it have the greatest id first
 * @param idsDecide whether the order of entities that are equal in it matters
 * @param <V> the type of the entity
 */
public record Ordering<V>(List<Order<V>> orders, boolean idsDescending, boolean idsDecide) {

    /**
     * Copies the list.
     *
     * @param orders by what, first to last; none if any order will do
     * @param idsDescending whether entities equal in it have the greatest id first
     * @param idsDecide whether the order of entities that are equal in it matters
     */
    public Ordering {
        orders = List.copyOf(orders);
    }

    /**
     * An order, each entity's id being the last to decide.
     *
     * @param orders by what, first to last; none if any order will do
     * @param reversed whether the last one comes first
     * @param <V> the type of the entity
     * @return the ordering
     */
    public static <V> Ordering<V> of(List<Order<V>> orders, boolean reversed) {
        return new Ordering<>(
                orders.stream().map(order -> reversed ? order.reverse() : order).toList(), reversed, true);
    }

    /**
     * An order in which entities that are equal may come in any order, as SQL has it.
     *
     * @param orders by what, first to last
     * @param <V> the type of the entity
     * @return the ordering
     */
    public static <V> Ordering<V> loose(List<Order<V>> orders) {
        return new Ordering<>(orders, false, false);
    }

    /**
     * Whether any order will do.
     *
     * @return true if no order is asked for
     */
    public boolean any() {
        return orders.isEmpty();
    }

    /** The orders that make a difference: not of columns that have one value, nor of what follows the id. */
    List<Order<V>> decisive(List<Filter<V>> conjuncts, String idName) {
        List<Order<V>> decisive = new ArrayList<>();
        for (Order<V> order : orders) {
            if (conjuncts.stream().noneMatch(part -> fixes(part, order.column()))
                    && decisive.stream().noneMatch(other -> other.column().equals(order.column()))) {
                decisive.add(order);
            }
            if (order.column().name().equals(idName)) {
                break;
            }
        }
        return decisive;
    }

    private static boolean fixes(Filter<?> filter, Column<?, ?> column) {
        return filter instanceof Comparison<?, ?> comparison
                && comparison.column().equals(column)
                && !comparison.negated()
                && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.IS_NULL);
    }
}
