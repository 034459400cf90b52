package dev.cairn.sql.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.AvaticaPreparedStatement;
import org.apache.calcite.avatica.AvaticaSite;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.jspecify.annotations.Nullable;

/** A statement that is executed again and again, with parameters. */
final class SqlPreparedStatement extends AvaticaPreparedStatement {

    private final SqlConnection session;
    private final CalcitePrepare.CalciteSignature<Object> prepared;
    private final Executor executor;
    private final ParameterValues values;
    private final List<Executor.Change> batch = new ArrayList<>();

    @SuppressWarnings("unchecked") // what the connection has prepared
    SqlPreparedStatement(
            SqlConnection connection,
            Meta.@Nullable StatementHandle handle,
            Meta.Signature signature,
            int type,
            int concurrency,
            int holdability)
            throws SQLException {
        super(connection, handle, signature, type, concurrency, holdability);
        this.session = connection;
        this.prepared = (CalcitePrepare.CalciteSignature<Object>) signature;
        this.executor = new Executor(connection, this, cancelFlag);
        this.values = new ParameterValues(signature.parameters);
    }

    @Override
    protected void checkOpen() throws SQLException {
        StatementCalls.checkOpen(this, session);
    }

    @Override
    protected AvaticaParameter getParameter(int number) throws SQLException {
        return values.type(number);
    }

    @Override
    protected AvaticaSite getSite(int number) throws SQLException {
        checkOpen();
        return new ParameterSite(values, number, getParameter(number), getCalendar(), slots);
    }

    @Override
    public void setObject(int number, @Nullable Object value, SQLType type) throws SQLException {
        getSite(number).setObject(value);
    }

    @Override
    public void setObject(int number, @Nullable Object value, SQLType type, int scale) throws SQLException {
        getSite(number).setObject(value);
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        values.clear();
    }

    @Override
    public boolean execute() throws SQLException {
        checkOpen();
        executor.execute(() -> prepared, values.bound());
        return executor.rows() != null;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        checkOpen();
        return executor.query(() -> prepared, values.bound());
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        checkOpen();
        return executor.update(() -> prepared, values.bound());
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        batch.add(new Executor.Change(() -> prepared, values.bound()));
    }

    @Override
    public void clearBatch() throws SQLException {
        checkOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        checkOpen();
        try {
            return executor.executeAll(batch);
        } finally {
            batch.clear();
        }
    }

    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        return prepared.statementType.canUpdate() ? null : super.getMetaData();
    }

    @Override
    public @Nullable ResultSet getResultSet() throws SQLException {
        checkOpen();
        return executor.rows();
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        checkOpen();
        return executor.count();
    }

    @Override
    public int getUpdateCount() throws SQLException {
        return StatementCalls.saturated(getLargeUpdateCount());
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        checkOpen();
        return executor.moreResults(current);
    }

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        checkOpen();
        return GeneratedKeys.rows(executor.keys());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // another thread is busy with the statement
    public void cancel() throws SQLException {
        checkOpen();
        cancelFlag.set(true);
    }

    @Override
    public void setEscapeProcessing(boolean enable) throws SQLException {
        checkOpen(); // escapes are part of the grammar
    }

    @Override
    public void setPoolable(boolean poolable) throws SQLException {
        checkOpen();
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        super.setQueryTimeout(StatementCalls.timeout(seconds));
    }

    @Override
    protected void close_() {
        StatementCalls.close(executor);
        super.close_();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return StatementCalls.unwrap(this, type);
    }
}
