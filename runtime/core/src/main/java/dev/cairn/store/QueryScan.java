package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.Scan;
import dev.cairn.query.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a query finds, as entities or as ids. */
class QueryScan<K, V, T> implements Scan<T> {

    private final Table<K, V> table;
    private final QueryShape<V> shape;
    private final QueryResult<V, T> result;

    QueryScan(Table<K, V> table, QueryShape<V> shape, QueryResult<V, T> result) {
        this.table = table;
        this.shape = shape;
        this.result = result;
    }

    final QueryShape<V> shape() {
        return shape;
    }

    final Plan<V> plan() {
        return planning().plan(shape.inside());
    }

    final Plan<V> planCount() {
        return planning().planCount(shape.inside().unordered());
    }

    @Override
    public Scan<T> reverse() {
        return new QueryScan<>(table, shape.reverse(), result);
    }

    @Override
    public Scan<T> limit(long rows) {
        return new QueryScan<>(table, shape.limit(rows), result);
    }

    @Override
    public Scan<T> after(Cursor place) {
        return new QueryScan<>(table, next(place, true), result);
    }

    @Override
    public Scan<T> before(Cursor place) {
        return new QueryScan<>(table, next(place, false), result);
    }

    final QueryShape<V> next(Cursor place, boolean after) {
        QueryCursors<K, V> cursors = new QueryCursors<>(table, planning().paged(shape));
        return cursors.shape().next(cursors.read(place), after);
    }

    @Override
    public final Page<T> page(int size) {
        return new QueryPage<>(table, planning().paged(shape), result).read(size);
    }

    @Override
    public final Stream<T> stream() {
        return QuerySpliterator.stream(open(result.need()), table, result);
    }

    @Override
    public final List<T> toList() {
        List<T> list = new ArrayList<>();
        forEach(list::add);
        return Collections.unmodifiableList(list);
    }

    @Override
    public final void forEach(Consumer<? super T> action) {
        Objects.requireNonNull(action, "action");
        try (OpenQuery<K, V> open = open(result.need())) {
            for (QueryRows.Row<V> row = open.next(); row != null; row = open.next()) {
                action.accept(result.of(row));
            }
        }
    }

    @Override
    public final Optional<T> first() {
        return limit(1).toList().stream().findFirst();
    }

    @Override
    public final long count() {
        return OpenQuery.count(table, shape.inside().unordered());
    }

    @Override
    public final boolean isEmpty() {
        return limit(1).count() == 0;
    }

    private Planning<K, V> planning() {
        return new Planning<>(table, table.indexes());
    }

    private OpenQuery<K, V> open(QueryRows.Need need) {
        return OpenQuery.of(table, shape.inside(), need);
    }
}
