package dev.cairn.sql.jdbc;

import java.util.List;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;

/** What Avatica asks where its statements leave the work to a server. These do it themselves, so there is nothing here. */
final class SqlMeta extends MetaImpl {

    SqlMeta(AvaticaConnection connection) {
        super(connection);
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("Statements execute themselves.");
    }

    @Override
    public StatementHandle prepare(ConnectionHandle connection, String sql, long maxRows) {
        throw unused();
    }

    @Override
    @Deprecated
    public ExecuteResult prepareAndExecute(
            StatementHandle statement, String sql, long maxRows, PrepareCallback callback) {
        throw unused();
    }

    @Override
    public ExecuteResult prepareAndExecute(
            StatementHandle statement, String sql, long maxRows, int maxRowsInFirstFrame, PrepareCallback callback) {
        throw unused();
    }

    @Override
    public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle statement, List<String> commands) {
        throw unused();
    }

    @Override
    public ExecuteBatchResult executeBatch(StatementHandle statement, List<List<TypedValue>> parameters) {
        throw unused();
    }

    @Override
    public Frame fetch(StatementHandle statement, long offset, int fetchMaxRowCount) {
        throw unused();
    }

    @Override
    @Deprecated
    public ExecuteResult execute(StatementHandle statement, List<TypedValue> parameters, long maxRows) {
        throw unused();
    }

    @Override
    public ExecuteResult execute(StatementHandle statement, List<TypedValue> parameters, int maxRowsInFirstFrame) {
        throw unused();
    }

    @Override
    public void closeStatement(StatementHandle statement) {
        // Nothing is kept for it.
    }

    @Override
    public boolean syncResults(StatementHandle statement, QueryState state, long offset) {
        throw unused();
    }

    @Override
    public void commit(ConnectionHandle connection) {
        throw unused();
    }

    @Override
    public void rollback(ConnectionHandle connection) {
        throw unused();
    }
}
