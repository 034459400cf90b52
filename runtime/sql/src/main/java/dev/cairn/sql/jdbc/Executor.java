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

    /** What is to be executed, made ready when the execution has begun, so that it can be stopped from the beginning. */
    interface Preparation {

        /** Makes it ready. */
        Prepared prepare() throws SQLException;
    }

    /**
     * What is ready to be executed.
     *
     * @param signature what it is
     * @param parameters the values of its parameters
     */
    record Prepared(CalcitePrepare.CalciteSignature<Object> signature, Parameters parameters) {}

    /** Executes; then there are {@link #rows()} or a {@link #count()}. */
    void execute(Preparation preparation) throws SQLException {
        execute(preparation, Kind.ANY);
    }

    private void execute(Preparation preparation, Kind kind) throws SQLException {
        Execution execution = begin();
        try {
            Prepared prepared = prepare(preparation, execution);
            kind.check(prepared.signature());
            run(prepared, execution);
        } finally {
            if (rows == null) {
                execution.end();
            }
        }
    }

    /** From now on it can be cancelled, and its time counts. */
    private Execution begin() throws SQLException {
        closeRows();
        keys.clear();
        return new Execution(cancelled, statement.getQueryTimeout());
    }

    private static Prepared prepare(Preparation preparation, Execution execution) throws SQLException {
        Prepared prepared;
        try {
            prepared = preparation.prepare();
        } catch (SQLException e) {
            throw execution.failure(e);
        }
        execution.checkNotStopped();
        return prepared;
    }

    private void run(Prepared ready, Execution execution) throws SQLException {
        CalcitePrepare.CalciteSignature<Object> prepared = ready.signature();
        Session session = connection.session();
        session.generatedKeys().clear();
        ExecutionContext context = new ExecutionContext(
                session, connection.engine(), ready.parameters(), prepared.internalParameters, cancelled);
        try {
            Enumerable<Object> result = prepared.enumerable(context);
            if (prepared.statementType.canUpdate()) {
                count = count(result);
                keys.addAll(session.generatedKeys());
            } else {
                rows = SqlResultSet.open(statement, prepared, result, execution, statement.getLargeMaxRows());
            }
        } catch (RuntimeException | SQLException | AssertionError | StackOverflowError | LinkageError e) {
            throw execution.failure(e);
        }
    }

    private static long count(Enumerable<Object> result) {
        try (Enumerator<Object> counts = result.enumerator()) {
            counts.moveNext();
            Object count = counts.current();
            return ((Number) (count instanceof Object[] row ? row[0] : count)).longValue();
        }
    }

    /** Executes several changes, which are one execution; none is tried if one cannot be prepared. */
    long[] executeAll(List<Preparation> changes) throws SQLException {
        long[] counts = new long[changes.size()];
        Execution execution = begin();
        try {
            List<Prepared> prepared = new ArrayList<>();
            for (Preparation change : changes) {
                prepared.add(prepare(change, execution));
            }
            for (int i = 0; i < counts.length; i++) {
                try {
                    execution.checkNotStopped();
                    Kind.BATCHED.check(prepared.get(i).signature());
                    run(prepared.get(i), execution);
                    counts[i] = count;
                } catch (SQLException e) {
                    throw Batches.failure(e, counts, i);
                }
            }
        } finally {
            execution.end();
            count = -1;
        }
        return counts;
    }

    /** What a statement must be. */
    private enum Kind {
        ANY,
        ROWS,
        CHANGE,
        BATCHED;

        void check(CalcitePrepare.CalciteSignature<Object> prepared) throws SQLException {
            boolean changes = prepared.statementType.canUpdate();
            if (this == ROWS && changes) {
                throw new SQLException(
                        "The statement returns no rows. Call executeUpdate or execute.", SqlState.ARGUMENT);
            }
            if (this == CHANGE && !changes) {
                throw new SQLException("The statement returns rows. Call executeQuery or execute.", SqlState.ARGUMENT);
            }
            if (this == BATCHED && !changes) {
                throw new SQLException(
                        "A batch is of changes, and this returns rows: " + prepared.sql, SqlState.ARGUMENT);
            }
        }
    }

    @Nullable
    SqlResultSet rows() {
        return rows;
    }

    /** Executes what returns rows. */
    SqlResultSet query(Preparation preparation) throws SQLException {
        execute(preparation, Kind.ROWS);
        return Objects.requireNonNull(rows, "a query has rows");
    }

    /** Executes what changes something, and tells how many rows. */
    long update(Preparation preparation) throws SQLException {
        execute(preparation, Kind.CHANGE);
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
