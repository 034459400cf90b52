package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.Query;
import dev.cairn.Scan;
import dev.cairn.query.Order;
import dev.cairn.query.Plan;
import java.util.List;
import java.util.function.UnaryOperator;

/** A query of a table. */
final class PlannedQuery<K, V> extends QueryScan<K, V, V> implements Query<K, V> {

    private final Table<K, V> table;
    private final ScanWrites<K, V> writes;

    PlannedQuery(Table<K, V> table, ScanWrites<K, V> writes, QueryShape<V> shape) {
        super(table, shape, QueryResult.entities());
        this.table = table;
        this.writes = writes;
    }

    private Query<K, V> with(QueryShape<V> shape) {
        return new PlannedQuery<>(table, writes, shape);
    }

    @Override
    public Query<K, V> orderBy(List<Order<V>> orders) {
        return with(shape().orderBy(orders));
    }

    @Override
    public Query<K, V> allowFullScan() {
        return with(shape().allowFullScan());
    }

    @Override
    public String explain() {
        String entities = plan().explain();
        Plan<V> count = planCount();
        return count.counted()
                ? entities + "\ncount    from the counters of index "
                        + count.reads().get(0).space().name()
                : entities;
    }

    @Override
    public Query<K, V> reverse() {
        return with(shape().reverse());
    }

    @Override
    public Query<K, V> limit(long rows) {
        return with(shape().limit(rows));
    }

    @Override
    public Query<K, V> after(Cursor place) {
        return with(next(place, true));
    }

    @Override
    public Query<K, V> before(Cursor place) {
        return with(next(place, false));
    }

    @Override
    public Scan<K> ids() {
        return new QueryScan<>(table, shape(), QueryResult.ids(table));
    }

    @Override
    public long update(UnaryOperator<V> function) {
        return writes.update(ids(), this::contains, function);
    }

    @Override
    public long delete() {
        return writes.delete(ids(), this::contains);
    }

    /** Whether an entity, as it is now, is what is asked for. */
    private boolean contains(V entity) {
        QueryShape<V> inside = shape().inside();
        return inside.filter().test(entity)
                && (!inside.windowed()
                        || inside.contains(inside.place(
                                entity,
                                table.values().encodeId(table.descriptor().id(entity)))));
    }
}
