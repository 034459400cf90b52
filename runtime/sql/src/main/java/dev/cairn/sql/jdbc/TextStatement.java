package dev.cairn.sql.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.jspecify.annotations.Nullable;

/** A statement whose text comes with each execution. */
final class TextStatement extends SqlStatement {

    TextStatement(
            SqlConnection connection,
            Meta.@Nullable StatementHandle handle,
            int type,
            int concurrency,
            int holdability) {
        super(connection, handle, null, type, concurrency, holdability);
    }

    private CalcitePrepare.CalciteSignature<Object> prepare(String sql) throws SQLException {
        CalcitePrepare.CalciteSignature<Object> prepared = session().prepare(sql, cancelFlag);
        if (!prepared.parameters.isEmpty()) {
            throw new SQLException(
                    "The statement has parameters, which have no values. Call prepareStatement.", SqlState.PARAMETERS);
        }
        return prepared;
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        return execute(() -> prepare(sql), Parameters.NONE);
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        return query(() -> prepare(sql), Parameters.NONE);
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        return update(() -> prepare(sql), Parameters.NONE);
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        addBatch(() -> prepare(sql), Parameters.NONE);
    }
}
