package dev.cairn.sql.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.jspecify.annotations.Nullable;

/** What can be set of statements: some of it means nothing where nothing is transferred, and is accepted. */
abstract class StatementSettings extends AvaticaStatement {

    /** Avatica keeps milliseconds in an int. */
    private static final int LONGEST_TIMEOUT = Integer.MAX_VALUE / 1000;

    private static final Pattern SIMPLE_NAME = Pattern.compile("\\p{Alpha}[\\p{Alnum}_]*");

    StatementSettings(
            SqlConnection connection,
            Meta.@Nullable StatementHandle handle,
            Meta.@Nullable Signature signature,
            int type,
            int concurrency,
            int holdability) {
        super(connection, handle, type, concurrency, holdability, signature);
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        requirePositive("timeout", seconds);
        super.setQueryTimeout(Math.min(seconds, LONGEST_TIMEOUT));
    }

    @Override
    public void setLargeMaxRows(long rows) throws SQLException {
        requirePositive("greatest number of rows", rows);
        super.setLargeMaxRows(rows);
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        requirePositive("fetch size", rows);
        super.setFetchSize(rows);
    }

    private static void requirePositive(String setting, long value) throws SQLException {
        if (value < 0) {
            throw new SQLException("The " + setting + " is " + value + ", less than 0.", SqlState.ARGUMENT);
        }
    }

    @Override
    public void setMaxFieldSize(int bytes) throws SQLException {
        checkOpen();
        requirePositive("greatest size of a value", bytes);
        if (bytes > 0) {
            throw new SQLFeatureNotSupportedException(
                    "Values are not cut off. Set 0, or ask for SUBSTRING.", SqlState.NOT_SUPPORTED);
        }
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        requireDirection(direction); // a hint, which is not followed
    }

    static void requireDirection(int direction) throws SQLException {
        if (direction != ResultSet.FETCH_FORWARD
                && direction != ResultSet.FETCH_REVERSE
                && direction != ResultSet.FETCH_UNKNOWN) {
            throw new SQLException("There is no fetch direction " + direction + ".", SqlState.ARGUMENT);
        }
    }

    @Override
    public int getFetchDirection() throws SQLException {
        checkOpen();
        return ResultSet.FETCH_FORWARD;
    }

    @Override
    public int getResultSetHoldability() throws SQLException {
        checkOpen();
        return ResultSet.CLOSE_CURSORS_AT_COMMIT; // whichever was asked for
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
    public void setCursorName(String name) throws SQLException {
        checkOpen(); // for positioned updates, of which there are none
    }

    @Override
    public boolean isSimpleIdentifier(String name) throws SQLException {
        checkOpen();
        return SIMPLE_NAME.matcher(name).matches() && !SqlWords.isReserved(name);
    }

    @Override
    public String enquoteIdentifier(String name, boolean always) throws SQLException {
        return !always && isSimpleIdentifier(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("A statement is no " + type.getName() + ".", SqlState.ARGUMENT);
    }
}
