package dev.cairn.sql.jdbc;

import dev.cairn.sql.run.Session;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** Executes what a statement was prepared to, and keeps what came of it. */
final class Executor {

    private final SqlConnection connection;
    private final AvaticaStatement statement;
    private final AtomicBoolean cancelled;
    private final List<Session.GeneratedKey> keys = new ArrayList<>();
    private @Nullable SqlResultSet rows;
    private long count = -1;

    Executor(SqlConnection connection, AvaticaStatement statement, AtomicBoolean cancelled) {
        this.connection = connection;
        this.statement = statement;
        this.cancelled = cancelled;
    }

    /** Executes; then there are {@link #rows()} or a {@link #count()}. */
    void execute(CalcitePrepare.CalciteSignature<Object> prepared, Parameters parameters) throws SQLException {
        keys.clear();
        executeNext(prepared, parameters);
    }

    private void executeNext(CalcitePrepare.CalciteSignature<Object> prepared, Parameters parameters)
            throws SQLException {
        closeRows();
        Session session = connection.session();
        session.generatedKeys().clear();
        Execution execution = new Execution(cancelled, statement.getQueryTimeout());
        ExecutionContext context =
                new ExecutionContext(session, connection.engine(), parameters, prepared.internalParameters, cancelled);
        boolean reads = false;
        try {
            Enumerable<Object> result = prepared.enumerable(context);
            if (prepared.statementType.canUpdate()) {
                count = count(result);
                keys.addAll(session.generatedKeys());
            } else {
                rows = SqlResultSet.open(statement, prepared, result, execution, statement.getLargeMaxRows());
                reads = true;
            }
        } catch (RuntimeException | SQLException | AssertionError | StackOverflowError | LinkageError e) {
            throw execution.failure(e);
        } finally {
            if (!reads) {
                execution.end();
            }
        }
    }

    private static long count(Enumerable<Object> result) {
        try (Enumerator<Object> counts = result.enumerator()) {
            counts.moveNext();
            Object count = counts.current();
            return ((Number) (count instanceof Object[] row ? row[0] : count)).longValue();
        }
    }

    /** Executes several changes. */
    long[] executeAll(List<Change> changes) throws SQLException {
        long[] counts = new long[changes.size()];
        keys.clear();
        for (int i = 0; i < counts.length; i++) {
            try {
                Change change = changes.get(i);
                if (!change.prepared().statementType.canUpdate()) {
                    throw new SQLException(
                            "A batch is of changes, and this returns rows: " + change.prepared().sql,
                            SqlState.ARGUMENT);
                }
                executeNext(change.prepared(), change.parameters());
                counts[i] = count;
            } catch (SQLException e) {
                throw Batches.failure(e, counts, i);
            }
        }
        count = -1;
        return counts;
    }

    /** Something to execute in a batch. */
    record Change(CalcitePrepare.CalciteSignature<Object> prepared, Parameters parameters) {}

    @Nullable
    SqlResultSet rows() {
        return rows;
    }

    /** Executes what returns rows. */
    SqlResultSet query(CalcitePrepare.CalciteSignature<Object> prepared, Parameters parameters) throws SQLException {
        if (prepared.statementType.canUpdate()) {
            throw new SQLException("The statement returns no rows. Call executeUpdate or execute.", SqlState.ARGUMENT);
        }
        execute(prepared, parameters);
        return Objects.requireNonNull(rows, "a query has rows");
    }

    /** Executes what changes something, and tells how many rows. */
    long update(CalcitePrepare.CalciteSignature<Object> prepared, Parameters parameters) throws SQLException {
        if (!prepared.statementType.canUpdate()) {
            throw new SQLException("The statement returns rows. Call executeQuery or execute.", SqlState.ARGUMENT);
        }
        execute(prepared, parameters);
        return count;
    }

    long count() {
        return count;
    }

    List<Session.GeneratedKey> keys() {
        return keys;
    }

    /** There is one result; after it there is none. */
    boolean moreResults(int current) throws SQLException {
        if (current != Statement.KEEP_CURRENT_RESULT) {
            closeRows();
        }
        rows = null;
        count = -1;
        return false;
    }

    void closeRows() throws SQLException {
        SqlResultSet open = rows;
        rows = null;
        count = -1;
        if (open != null) {
            open.close();
        }
    }
}
