package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.query.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads one page of a query: away from the cursor that was given last, or else from the start. */
final class QueryPage<K, V, T> {

    private final Table<K, V> table;
    private final QueryShape<V> shape;
    private final QueryResult<V, T> result;
    private final QueryCursors<K, V> cursors;
    private final boolean backward;

    QueryPage(Table<K, V> table, QueryShape<V> shape, QueryResult<V, T> result) {
        this.table = table;
        this.shape = shape;
        this.result = result;
        this.cursors = new QueryCursors<>(table, shape);
        this.backward = shape.anchor() != null && !shape.anchor().after();
    }

    Page<T> read(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A page has 1 row or more, not " + size + ".");
        }
        table.functions().check();
        long most = Math.min(size, shape.limit());
        boolean more = size < shape.limit();
        try (TableSnapshot<K, V> state = TableSnapshot.of(table)) {
            QueryShape<V> inside = shape.inside();
            QueryShape<V> away = backward ? inside.reverse() : inside;
            List<QueryRows.Row<V>> rows = rows(away.unlimited(more ? most + 1 : most), state);
            boolean further = rows.size() > most;
            List<QueryRows.Row<V>> page = further ? rows.subList(0, (int) most) : rows;
            if (page.isEmpty()) {
                return new Page<>(List.of(), Optional.empty(), Optional.empty());
            }
            Optional<Cursor> onward = cursor(page.get(page.size() - 1), further);
            Optional<Cursor> back = cursor(page.get(0), anythingBehind(page.get(0), state));
            List<T> items = new ArrayList<>();
            page.forEach(row -> items.add(result.of(row)));
            if (backward) {
                Collections.reverse(items);
            }
            return new Page<>(items, backward ? back : onward, backward ? onward : back);
        }
    }

    /** Whether the query has rows on the side from which the page was read. */
    private boolean anythingBehind(QueryRows.Row<V> nearest, TableSnapshot<K, V> state) {
        if (shape.anchor() == null) {
            return false;
        }
        QueryShape<V> behind = shape.beyond(place(nearest), backward);
        return !rows((backward ? behind : behind.reverse()).unlimited(1), state).isEmpty();
    }

    private List<QueryRows.Row<V>> rows(QueryShape<V> of, TableSnapshot<K, V> state) {
        List<QueryRows.Row<V>> rows = new ArrayList<>();
        Planning<K, V> planning = new Planning<>(table, state.indexes());
        try (QueryRows<K, V> open =
                new QueryRows<>(table, planning, of, planning.plan(of), state.snapshot(), QueryRows.Need.ENTITIES)) {
            for (QueryRows.Row<V> row = open.next(); row != null; row = open.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Optional<Cursor> cursor(QueryRows.Row<V> row, boolean present) {
        return present ? Optional.of(cursors.write(place(row))) : Optional.empty();
    }

    private Place<V> place(QueryRows.Row<V> row) {
        return shape.place(Objects.requireNonNull(row.entity()), row.id());
    }
}
