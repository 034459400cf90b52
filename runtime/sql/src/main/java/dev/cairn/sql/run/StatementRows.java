package dev.cairn.sql.run;

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

    /**
     * Begins to read.
     *
     * @param statement the execution, closed with the rows, also if this fails
     * @param rows its rows
     */
    public StatementRows(StatementContext statement, Enumerable<T> rows) {
        this.statement = statement;
        try {
            this.rows = rows.enumerator();
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
        return rows.moveNext();
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
