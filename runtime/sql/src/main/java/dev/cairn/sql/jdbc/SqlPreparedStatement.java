package dev.cairn.sql.jdbc;

import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.jspecify.annotations.Nullable;

/** A statement that is executed again and again, with parameters. */
final class SqlPreparedStatement extends ParameterizedStatement {

    private final CalcitePrepare.CalciteSignature<Object> prepared;
    private final ParameterValues values;

    SqlPreparedStatement(
            SqlConnection connection,
            CalcitePrepare.CalciteSignature<Object> prepared,
            int type,
            int concurrency,
            int holdability) {
        super(connection, prepared, type, concurrency, holdability);
        this.prepared = prepared;
        this.values = new ParameterValues(prepared.parameters, StatementText.explains(prepared.sql));
    }

    @Override
    void set(int number, @Nullable Object value) throws SQLException {
        checkOpen();
        values.set(number, value);
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        values.clear();
    }

    /** With the values of now, which may be others when a batch is executed. */
    private Executor.Preparation ready() throws SQLException {
        Map<Integer, String> otherTypes = values.otherTypes();
        String sql = otherTypes.isEmpty() ? null : OtherNumbers.in(prepared.sql, otherTypes);
        if (sql != null) {
            return ready(sql);
        }
        Executor.Prepared ready = new Executor.Prepared(prepared, values.bound());
        return () -> ready;
    }

    private Executor.Preparation ready(String sql) throws SQLException {
        CalcitePrepare.CalciteSignature<Object> other = session().prepare(sql, cancelFlag);
        Executor.Prepared ready =
                new Executor.Prepared(other, values.of(other.parameters).bound());
        return () -> ready;
    }

    @Override
    public boolean execute() throws SQLException {
        checkOpen();
        return execute(ready());
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        checkOpen();
        return query(ready());
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        checkOpen();
        return update(ready());
    }

    @Override
    public int executeUpdate() throws SQLException {
        return (int) Math.min(executeLargeUpdate(), Integer.MAX_VALUE);
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        addBatch(ready());
    }

    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return prepared.statementType.canUpdate() ? null : new ResultColumns(prepared.columns);
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        checkOpen();
        return new ParameterTypes(prepared.parameters);
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw hasItsText();
    }

    private static SQLException hasItsText() {
        return new SQLException(
                "A prepared statement has its text already. Call the method without one, or createStatement.",
                SqlState.ARGUMENT);
    }
}
