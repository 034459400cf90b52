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

    /** The text as it is, or another one's plan, from which it differs in the values of literals. */
    private Executor.Prepared prepare(String sql) throws SQLException {
        Executor.Prepared shared = session().sharedPlans().prepare(sql, cancelFlag);
        return shared == null ? prepareAlone(sql) : shared;
    }

    private Executor.Prepared prepareAlone(String sql) throws SQLException {
        CalcitePrepare.CalciteSignature<Object> prepared = session().prepare(sql, cancelFlag);
        if (!prepared.parameters.isEmpty()) {
            throw new SQLException(
                    "The statement has parameters, which have no values. Call prepareStatement.", SqlState.PARAMETERS);
        }
        return new Executor.Prepared(prepared, Parameters.NONE);
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        return execute(() -> prepare(sql));
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        return query(() -> prepare(sql));
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        return update(() -> prepare(sql));
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        addBatch(() -> prepareAlone(sql));
    }
}
