package dev.cairn.store;

import dev.cairn.query.Filter;
import dev.cairn.query.Order;
import dev.cairn.query.Ordering;
import dev.cairn.query.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks.
 *
 * @param filter which entities
 * @param orders in which order, as given; none if any will do
 * @param reversed whether that order is turned round
 * @param limit how many at most
 * @param fullScan whether all entities may be looked at
 * @param lower the place behind which they are, in the order turned or not, or null
 * @param upper the place ahead of which they are, or null
 * @param anchor the cursor that was given last, or null
 */
record QueryShape<V>(
        Filter<V> filter,
        List<Order<V>> orders,
        boolean reversed,
        long limit,
        boolean fullScan,
        @Nullable Place<V> lower,
        @Nullable Place<V> upper,
        @Nullable Anchor<V> anchor) {

    /**
     * A place that a page is next to.
     *
     * @param place the place
     * @param after whether the page comes after it
     */
    record Anchor<V>(Place<V> place, boolean after) {}

    static <V> QueryShape<V> of(Filter<V> filter) {
        return new QueryShape<>(filter, List.of(), false, Long.MAX_VALUE, false, null, null, null);
    }

    QueryShape<V> orderBy(List<Order<V>> others) {
        if (windowed() || anchor != null) {
            throw new IllegalStateException(
                    "A cursor is a place in an order. Call orderBy before after(cursor) and before(cursor).");
        }
        return new QueryShape<>(filter, List.copyOf(others), false, limit, fullScan, null, null, null);
    }

    /** The same in an order by this last, unless it is by this already. */
    QueryShape<V> orderedAtLastBy(Order<V> order) {
        if (orders.stream().anyMatch(each -> each.column().equals(order.column()))) {
            return this;
        }
        List<Order<V>> all = new ArrayList<>(orders);
        all.add(order);
        return new QueryShape<>(filter, all, reversed, limit, fullScan, lower, upper, anchor);
    }

    QueryShape<V> allowFullScan() {
        return new QueryShape<>(filter, orders, reversed, limit, true, lower, upper, anchor);
    }

    QueryShape<V> limit(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A limit is 0 or more, not " + rows + ".");
        }
        return unlimited(Math.min(limit, rows));
    }

    /** With another limit, which may be greater. */
    QueryShape<V> unlimited(long rows) {
        return new QueryShape<>(filter, orders, reversed, rows, fullScan, lower, upper, anchor);
    }

    QueryShape<V> reverse() {
        QueryShape<V> inside = inside();
        return new QueryShape<>(filter, orders, !reversed, limit, fullScan, inside.upper, inside.lower, null);
    }

    /** The rows in no particular order, for counting. */
    QueryShape<V> unordered() {
        return lower == null && upper == null && anchor == null
                ? new QueryShape<>(filter, List.of(), false, limit, fullScan, null, null, null)
                : this;
    }

    QueryShape<V> next(Place<V> place, boolean after) {
        QueryShape<V> inside = inside();
        return new QueryShape<>(
                filter, orders, reversed, limit, fullScan, inside.lower, inside.upper, new Anchor<>(place, after));
    }

    /** The same without an anchor. */
    QueryShape<V> inside() {
        return anchor == null ? this : beyond(anchor.place, anchor.after);
    }

    /** The rows between the bounds, not those of the anchor, that are after or before a place. */
    QueryShape<V> beyond(Place<V> place, boolean after) {
        Comparator<Place<V>> order = Place.comparator(ordering());
        Place<V> low = lower;
        Place<V> high = upper;
        if (after) {
            low = low != null && order.compare(low, place) >= 0 ? low : place;
        } else {
            high = high != null && order.compare(high, place) <= 0 ? high : place;
        }
        return new QueryShape<>(filter, orders, reversed, limit, fullScan, low, high, null);
    }

    Ordering<V> ordering() {
        return Ordering.of(orders, reversed);
    }

    /** The filter, and what the bounds say about the column that the order starts with. */
    Filter<V> bounded() {
        Filter<V> bounded = filter;
        if (lower != null) {
            bounded = bounded.and(lower.beyond(ordering(), filter, true));
        }
        return upper == null ? bounded : bounded.and(upper.beyond(ordering(), filter, false));
    }

    boolean windowed() {
        return lower != null || upper != null;
    }

    /** Whether a place is between the bounds. */
    boolean contains(Place<V> place) {
        Comparator<Place<V>> order = Place.comparator(ordering());
        return (lower == null || order.compare(lower, place) < 0) && (upper == null || order.compare(place, upper) < 0);
    }

    Place<V> place(V entity, byte[] id) {
        return Place.of(ordering().orders(), entity, id);
    }
}
