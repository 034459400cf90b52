package dev.cairn.store;

import java.util.Objects;
import java.util.function.Function;

/**
 * What becomes of the rows of a query.
 *
 * @param need what is asked of them
 * @param make makes the result
 */
record QueryResult<V, T>(QueryRows.Need need, Function<QueryRows.Row<V>, T> make) {

    static <V> QueryResult<V, V> entities() {
        return new QueryResult<>(QueryRows.Need.ENTITIES, row -> Objects.requireNonNull(row.entity()));
    }

    static <K, V> QueryResult<V, K> ids(Table<K, V> table) {
        return new QueryResult<>(QueryRows.Need.IDS, row -> table.values().decodeId(row.id()));
    }

    T of(QueryRows.Row<V> row) {
        return make.apply(row);
    }
}
