package dev.cairn.store;

import java.lang.ref.Reference;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query as a stream asks for them. */
final class QuerySpliterator<K, V, T> extends Spliterators.AbstractSpliterator<T> {

    private final OpenStream<OpenQuery<K, V>> open;
    private final Table<K, V> table;
    private final QueryResult<V, T> result;
    private boolean ended;

    private QuerySpliterator(OpenStream<OpenQuery<K, V>> open, Table<K, V> table, QueryResult<V, T> result) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.open = open;
        this.table = table;
        this.result = result;
    }

    static <K, V, T> Stream<T> stream(OpenQuery<K, V> query, Table<K, V> table, QueryResult<V, T> result) {
        OpenStream<OpenQuery<K, V>> open = new OpenStream<>(query, "a query of table \"" + table.name() + "\"");
        return StreamSupport.stream(new QuerySpliterator<>(open, table, result), false)
                .onClose(open::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        @Nullable T next = next();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }

    private @Nullable T next() {
        try {
            table.functions().check();
            QueryRows.Row<V> row = ended ? null : open.rows().next();
            if (row == null) {
                ended = true;
                open.close();
                return null;
            }
            return result.of(row);
        } finally {
            Reference.reachabilityFence(open); // else it may count as forgotten while the last row is read
        }
    }
}
