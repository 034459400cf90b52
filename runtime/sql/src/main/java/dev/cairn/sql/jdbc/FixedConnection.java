package dev.cairn.sql.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.UnregisteredDriver;
import org.jspecify.annotations.Nullable;

/** What is the same for all connections: one isolation level, one holdability, no catalogs, no savepoints. */
abstract class FixedConnection extends AvaticaConnection {

    FixedConnection(UnregisteredDriver driver, AvaticaFactory factory, String url, Properties info) {
        super(driver, factory, url, info);
    }

    @Override
    public String nativeSQL(String sql) throws SQLException {
        checkOpen();
        return sql;
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        checkOpen();
        switch (level) {
            case Connection.TRANSACTION_READ_UNCOMMITTED,
                    Connection.TRANSACTION_READ_COMMITTED,
                    Connection.TRANSACTION_REPEATABLE_READ -> {
                // There is one level, and it is not weaker than any of these.
            }
            case Connection.TRANSACTION_SERIALIZABLE ->
                throw new SQLFeatureNotSupportedException(
                        "Transactions are not serializable: rows that others add to what was scanned are not noticed."
                                + " The level is TRANSACTION_REPEATABLE_READ.",
                        SqlState.NOT_SUPPORTED);
            default -> throw new SQLException("There is no isolation level " + level + ".", SqlState.ARGUMENT);
        }
    }

    @Override
    public int getTransactionIsolation() throws SQLException {
        checkOpen();
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public void setCatalog(@Nullable String catalog) throws SQLException {
        checkOpen(); // a database has no catalogs, and JDBC says that such calls are ignored
    }

    @Override
    public @Nullable String getCatalog() throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        checkOpen();
        if (holdability != ResultSet.CLOSE_CURSORS_AT_COMMIT && holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT) {
            throw new SQLException("There is no holdability " + holdability + ".", SqlState.ARGUMENT);
        }
        if (holdability == ResultSet.HOLD_CURSORS_OVER_COMMIT) {
            throw new SQLFeatureNotSupportedException(
                    "Result sets end with their transaction. Read them before the commit.", SqlState.NOT_SUPPORTED);
        }
    }

    @Override
    public int getHoldability() {
        return ResultSet.CLOSE_CURSORS_AT_COMMIT;
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        throw noSavepoints();
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void releaseSavepoint(Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    private SQLException noSavepoints() throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException(
                "There are no savepoints. A statement that fails leaves the transaction as it was before it.",
                SqlState.NOT_SUPPORTED);
    }

    @Override
    public Map<String, Class<?>> getTypeMap() throws SQLException {
        checkOpen();
        return Map.of();
    }

    @Override
    public void setTypeMap(Map<String, Class<?>> types) throws SQLException {
        checkOpen();
        if (!types.isEmpty()) {
            throw new SQLFeatureNotSupportedException(
                    "There are no user-defined types. Ask for classes by getObject(column, Class).",
                    SqlState.NOT_SUPPORTED);
        }
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        throw noProcedures();
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        throw noProcedures();
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        throw noProcedures();
    }

    private SQLException noProcedures() throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException(
                "There are no procedures. Call prepareStatement.", SqlState.NOT_SUPPORTED);
    }

    @Override
    public void setClientInfo(String name, String value) throws SQLClientInfoException {
        // Nothing is known here; JDBC asks for a warning at most.
    }

    @Override
    public void setClientInfo(Properties properties) throws SQLClientInfoException {
        // Nothing is known here; JDBC asks for a warning at most.
    }
}
