package dev.cairn.sql.jdbc;

import java.net.URL;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLXML;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.jspecify.annotations.Nullable;

/** Rows that are read forward once, and not changed. */
abstract class ForwardResultSet extends AvaticaResultSet {

    ForwardResultSet(@Nullable AvaticaStatement statement, Meta.Signature signature, ResultSetMetaData columns)
            throws SQLException {
        super(statement, new QueryState(signature.sql), signature, columns, ExecutionContext.zone(), null);
    }

    private SQLException forwardOnly() throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException(
                "The rows are read forward once. Call next, or execute the statement again.", SqlState.NOT_SUPPORTED);
    }

    @Override
    public boolean isLast() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public void beforeFirst() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public void afterLast() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public boolean first() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public boolean last() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public boolean absolute(int row) throws SQLException {
        throw forwardOnly();
    }

    @Override
    public boolean relative(int rows) throws SQLException {
        throw forwardOnly();
    }

    @Override
    public boolean previous() throws SQLException {
        throw forwardOnly();
    }

    @Override
    public int getFetchDirection() throws SQLException {
        checkOpen();
        return FETCH_FORWARD;
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        if (direction != FETCH_FORWARD) {
            throw forwardOnly();
        }
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkOpen();
        if (rows < 0) {
            throw new SQLException("The fetch size is " + rows + ", less than 0.", SqlState.ARGUMENT);
        }
        super.setFetchSize(rows);
    }

    private SQLException readOnly() throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException(
                "Result sets cannot be updated. Execute UPDATE, INSERT or DELETE.", SqlState.NOT_SUPPORTED);
    }

    @Override
    public void insertRow() throws SQLException {
        throw readOnly();
    }

    @Override
    public void updateRow() throws SQLException {
        throw readOnly();
    }

    @Override
    public void deleteRow() throws SQLException {
        throw readOnly();
    }

    @Override
    public void moveToInsertRow() throws SQLException {
        throw readOnly();
    }

    private SQLException noSuchType(String type) throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException("No column is a " + type + ".", SqlState.NOT_SUPPORTED);
    }

    @Override
    public Ref getRef(int column) throws SQLException {
        throw noSuchType("REF");
    }

    @Override
    public Ref getRef(String label) throws SQLException {
        throw noSuchType("REF");
    }

    @Override
    public RowId getRowId(int column) throws SQLException {
        throw noSuchType("ROWID");
    }

    @Override
    public RowId getRowId(String label) throws SQLException {
        throw noSuchType("ROWID");
    }

    @Override
    public SQLXML getSQLXML(int column) throws SQLException {
        throw noSuchType("XML");
    }

    @Override
    public SQLXML getSQLXML(String label) throws SQLException {
        throw noSuchType("XML");
    }

    @Override
    public NClob getNClob(int column) throws SQLException {
        throw noSuchType("NCLOB");
    }

    @Override
    public NClob getNClob(String label) throws SQLException {
        throw noSuchType("NCLOB");
    }

    @Override
    public URL getURL(int column) throws SQLException {
        throw noSuchType("DATALINK");
    }

    @Override
    public URL getURL(String label) throws SQLException {
        throw noSuchType("DATALINK");
    }

    @Override
    public String getCursorName() throws SQLException {
        throw readOnly();
    }
}
