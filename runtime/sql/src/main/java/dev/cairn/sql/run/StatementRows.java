package dev.cairn.sql.run;

import java.util.function.Function;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement, which ends with them.
 *
 * @param <T> the type of a row
 */
public final class StatementRows<T extends @Nullable Object> implements Enumerator<T> {

    private final StatementContext statement;
    private final Enumerator<T> rows;
    private final FirstFailure failure;

    /**
     * Begins to read.
     *
     * @param statement the execution, closed with the rows, also if this fails
     * @param rows gives its rows
     * @param failure why its code cannot be run, if it cannot
     */
    public StatementRows(StatementContext statement, Function<DataContext, Enumerable<T>> rows, FirstFailure failure) {
        this.statement = statement;
        this.failure = failure;
        try {
            this.rows = rows.apply(statement).enumerator();
        } catch (LinkageError e) {
            statement.close();
            throw failure.explain(e);
        } catch (RuntimeException | Error e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public T current() {
        return rows.current();
    }

    @Override
    public boolean moveNext() {
        try {
            return rows.moveNext();
        } catch (LinkageError e) {
            throw failure.explain(e);
        }
    }

    @Override
    public void reset() {
        rows.reset();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            statement.close();
        }
    }
}
