package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * The one row that is the number of a scan's rows, counted when it is asked for.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
final class CountRow<K, V> implements Enumerator<Object> {

    private final StatementContext statement;
    private final ScanSpec<K, V> spec;
    private final Arguments arguments;
    private @Nullable Long count;
    private boolean ended;

    CountRow(StatementContext statement, ScanSpec<K, V> spec, Arguments arguments) {
        this.statement = statement;
        this.spec = spec;
        this.arguments = arguments;
    }

    @Override
    public boolean moveNext() {
        if (count != null) {
            ended = true;
        } else {
            count = count();
        }
        return !ended;
    }

    private long count() {
        ScanSpec.Planned<V> planned = spec.plan(statement, arguments);
        return statement
                .view()
                .count(statement.store(spec.table()), planned.plan(), planned.arguments(), statement::checkCancelled);
    }

    @Override
    public Object current() {
        if (count == null || ended) {
            throw new IllegalStateException("The cursor is at no row.");
        }
        return count;
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("Rows are read once.");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
