package dev.cairn;

import dev.cairn.query.Order;
import java.util.List;

/**
 * The entities that a filter holds for. The planner looks for the cheapest way to them through the id and the indexes,
 * anew with each terminal call, and checks what the keys do not answer on each entity, before a limit counts.
 *
 * <p>Terminal calls throw {@link NoIndexException} if only a full scan could answer, unless {@link #allowFullScan} was
 * called, and {@link IndexNotReadyException} if the index that would serve is not ready.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public interface Query<K, V> extends EntityScan<K, V> {

    /**
     * The same entities in an order, which replaces the one before. Entities equal in it follow the order of their ids.
     * Without an order they come as they are read, in one that another call may not repeat once other data is stored.
     *
     * <p>The order is read from an index if one has it at comparable cost, else the entities are sorted in memory: with a
     * {@link #limit}, in the memory of so many.
     *
     * @param orders by what, first to last
     * @return the ordered query
     * @throws IllegalStateException after {@link #after} or {@link #before}, whose cursors are places in an order
     */
    Query<K, V> orderBy(List<Order<V>> orders);

    /**
     * The same entities in an order, as {@link #orderBy(List)} says.
     *
     * @param orders by what, first to last
     * @return the ordered query
     */
    @SuppressWarnings("unchecked") // nothing is put into the array
    default Query<K, V> orderBy(Order<V>... orders) {
        return orderBy(List.of(orders));
    }

    /**
     * The same entities in an order, as {@link #orderBy(List)} says.
     *
     * @param order by what
     * @return the ordered query
     */
    default Query<K, V> orderBy(Order<V> order) {
        return orderBy(List.of(order));
    }

    /**
     * The same entities in an order, as {@link #orderBy(List)} says.
     *
     * @param first by what first
     * @param second by what then
     * @return the ordered query
     */
    default Query<K, V> orderBy(Order<V> first, Order<V> second) {
        return orderBy(List.of(first, second));
    }

    /**
     * The same query, also if it has to look at every entity.
     *
     * @return the query that is never refused for want of an index
     */
    Query<K, V> allowFullScan();

    /**
     * Tells how the query is answered: the index, its keys, what they answer exactly and what is checked on each entity,
     * the order, and the expected cost. The unit of cost is reading the next entry of an index.
     *
     * @return several lines; the same for the same query over the same data
     * @throws NoIndexException if only a full scan could answer, and it is not allowed
     */
    String explain();

    @Override
    Query<K, V> reverse();

    @Override
    Query<K, V> limit(long rows);

    /**
     * Only the rows behind a place. A query without an order is taken in the order of ids from then on.
     *
     * @param place where a page of this query ended
     * @return the rest of this query
     * @throws InvalidCursorException if the cursor is damaged or was made by another query
     */
    @Override
    Query<K, V> after(Cursor place);

    /**
     * Only the rows ahead of a place. A query without an order is taken in the order of ids from then on.
     *
     * @param place where a page of this query started
     * @return the part of this query up to there
     * @throws InvalidCursorException if the cursor is damaged or was made by another query
     */
    @Override
    Query<K, V> before(Cursor place);

    /**
     * Reads one page. A query without an order is taken in the order of ids.
     *
     * @param size the greatest number of rows, 1 or more
     * @return the rows, with the cursors of the pages next to it
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    @Override
    Page<V> page(int size);

    /**
     * The ids of the same entities in the same order. Entities are read only if keys do not answer the whole filter, or
     * do not come in the order asked for.
     *
     * @return the scan of ids
     */
    @Override
    Scan<K> ids();

    /**
     * Counts the entities, without reading them if keys answer the whole filter.
     *
     * @return the number of entities
     */
    @Override
    long count();
}
