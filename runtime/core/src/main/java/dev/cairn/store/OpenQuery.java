package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import dev.cairn.query.Arguments;
import dev.cairn.query.Plan;
import org.jspecify.annotations.Nullable;

/** A query that is being read. */
final class OpenQuery<K, V> implements OpenStream.Resource {

    private final Snapshot snapshot;
    private final QueryRows<K, V> rows;

    private OpenQuery(Snapshot snapshot, QueryRows<K, V> rows) {
        this.snapshot = snapshot;
        this.rows = rows;
    }

    /** Counts the rows of a query in any order. */
    static <K, V> long count(Table<K, V> table, QueryShape<V> shape) {
        table.functions().check();
        try (TableSnapshot<K, V> state = TableSnapshot.of(table)) {
            Planning<K, V> planning = new Planning<>(table, state.indexes());
            Plan<V> plan = planning.planCount(shape);
            return new QueryCount<>(table, planning, plan, state.snapshot(), Arguments.NONE, () -> {}).of(shape);
        }
    }

    static <K, V> OpenQuery<K, V> of(Table<K, V> table, QueryShape<V> shape, QueryRows.Need need) {
        table.functions().check();
        TableSnapshot<K, V> state = TableSnapshot.of(table);
        try {
            Planning<K, V> planning = new Planning<>(table, state.indexes());
            Plan<V> plan = planning.plan(shape);
            return new OpenQuery<>(
                    state.snapshot(), new QueryRows<>(table, planning, shape, plan, state.snapshot(), need));
        } catch (RuntimeException | Error e) {
            state.close();
            throw e;
        }
    }

    QueryRows.@Nullable Row<V> next() {
        return rows.next();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            snapshot.close();
        }
    }
}
