package dev.cairn.sql.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.apache.calcite.avatica.Meta;
import org.jspecify.annotations.Nullable;

/** The many ways to set a parameter: all keep the value as it was given, to be converted when all are known. */
abstract class ParameterizedStatement extends SqlStatement implements PreparedStatement {

    ParameterizedStatement(
            SqlConnection connection, Meta.Signature signature, int type, int concurrency, int holdability) {
        super(connection, null, signature, type, concurrency, holdability);
    }

    /** Keeps the value of a parameter, of which the first is 1. */
    abstract void set(int number, @Nullable Object value) throws SQLException;

    @Override
    public void setBoolean(int number, boolean value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setByte(int number, byte value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setShort(int number, short value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setInt(int number, int value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setLong(int number, long value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setFloat(int number, float value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setDouble(int number, double value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setBigDecimal(int number, @Nullable BigDecimal value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setString(int number, @Nullable String value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setNString(int number, @Nullable String value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setArray(int number, @Nullable Array value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setURL(int number, @Nullable URL value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setRef(int number, @Nullable Ref value) throws SQLException {
        throw new SQLFeatureNotSupportedException("No column is a Ref.", SqlState.NOT_SUPPORTED);
    }

    @Override
    public void setRowId(int number, @Nullable RowId value) throws SQLException {
        throw new SQLFeatureNotSupportedException("No column is a RowId.", SqlState.NOT_SUPPORTED);
    }

    @Override
    public void setBlob(int number, @Nullable Blob value) throws SQLException {
        set(number, ParameterStream.bytes(value));
    }

    @Override
    public void setClob(int number, @Nullable Clob value) throws SQLException {
        set(number, ParameterStream.text(value));
    }

    @Override
    public void setNClob(int number, @Nullable NClob value) throws SQLException {
        set(number, ParameterStream.text(value));
    }

    @Override
    public void setSQLXML(int number, @Nullable SQLXML value) throws SQLException {
        set(number, ParameterStream.text(value));
    }

    @Override
    public void setBytes(int number, byte @Nullable [] value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setObject(int number, @Nullable Object value) throws SQLException {
        set(number, value);
    }

    @Override
    public void setObject(int number, @Nullable Object value, int type) throws SQLException {
        set(number, value);
    }

    @Override
    public void setObject(int number, @Nullable Object value, int type, int scaleOrLength) throws SQLException {
        set(number, value);
    }

    @Override
    public void setObject(int number, @Nullable Object value, SQLType type) throws SQLException {
        set(number, value);
    }

    @Override
    public void setObject(int number, @Nullable Object value, SQLType type, int scaleOrLength) throws SQLException {
        set(number, value);
    }

    @Override
    public void setNull(int number, int type) throws SQLException {
        set(number, null);
    }

    @Override
    public void setNull(int number, int type, String typeName) throws SQLException {
        set(number, null);
    }

    @Override
    public void setTimestamp(int number, @Nullable Timestamp value) throws SQLException {
        set(number, ZonedValues.in(null, value));
    }

    @Override
    public void setTimestamp(int number, @Nullable Timestamp value, @Nullable Calendar calendar) throws SQLException {
        set(number, ZonedValues.in(calendar, value));
    }

    @Override
    public void setDate(int number, @Nullable Date value) throws SQLException {
        set(number, ZonedValues.in(null, value));
    }

    @Override
    public void setDate(int number, @Nullable Date value, @Nullable Calendar calendar) throws SQLException {
        set(number, ZonedValues.in(calendar, value));
    }

    @Override
    public void setTime(int number, @Nullable Time value) throws SQLException {
        set(number, ZonedValues.in(null, value));
    }

    @Override
    public void setTime(int number, @Nullable Time value, @Nullable Calendar calendar) throws SQLException {
        set(number, ZonedValues.in(calendar, value));
    }

    @Override
    public void setAsciiStream(int number, @Nullable InputStream value) throws SQLException {
        set(number, ParameterStream.text(value, Long.MAX_VALUE, StandardCharsets.US_ASCII));
    }

    @Override
    public void setAsciiStream(int number, @Nullable InputStream value, int length) throws SQLException {
        set(number, ParameterStream.text(value, length, StandardCharsets.US_ASCII));
    }

    @Override
    public void setAsciiStream(int number, @Nullable InputStream value, long length) throws SQLException {
        set(number, ParameterStream.text(value, length, StandardCharsets.US_ASCII));
    }

    @Override
    public void setBinaryStream(int number, @Nullable InputStream value) throws SQLException {
        set(number, ParameterStream.bytes(value, Long.MAX_VALUE));
    }

    @Override
    public void setBinaryStream(int number, @Nullable InputStream value, int length) throws SQLException {
        set(number, ParameterStream.bytes(value, length));
    }

    @Override
    public void setBinaryStream(int number, @Nullable InputStream value, long length) throws SQLException {
        set(number, ParameterStream.bytes(value, length));
    }

    @Override
    public void setCharacterStream(int number, @Nullable Reader value) throws SQLException {
        set(number, ParameterStream.text(value, Long.MAX_VALUE));
    }

    @Override
    public void setCharacterStream(int number, @Nullable Reader value, int length) throws SQLException {
        set(number, ParameterStream.text(value, length));
    }

    @Override
    public void setCharacterStream(int number, @Nullable Reader value, long length) throws SQLException {
        set(number, ParameterStream.text(value, length));
    }

    @Override
    public void setNCharacterStream(int number, @Nullable Reader value) throws SQLException {
        set(number, ParameterStream.text(value, Long.MAX_VALUE));
    }

    @Override
    public void setNCharacterStream(int number, @Nullable Reader value, long length) throws SQLException {
        set(number, ParameterStream.text(value, length));
    }

    @Override
    public void setClob(int number, @Nullable Reader value) throws SQLException {
        set(number, ParameterStream.text(value, Long.MAX_VALUE));
    }

    @Override
    public void setClob(int number, @Nullable Reader value, long length) throws SQLException {
        set(number, ParameterStream.text(value, length));
    }

    @Override
    public void setNClob(int number, @Nullable Reader value) throws SQLException {
        set(number, ParameterStream.text(value, Long.MAX_VALUE));
    }

    @Override
    public void setNClob(int number, @Nullable Reader value, long length) throws SQLException {
        set(number, ParameterStream.text(value, length));
    }

    @Override
    public void setBlob(int number, @Nullable InputStream value) throws SQLException {
        set(number, ParameterStream.bytes(value, Long.MAX_VALUE));
    }

    @Override
    public void setBlob(int number, @Nullable InputStream value, long length) throws SQLException {
        set(number, ParameterStream.bytes(value, length));
    }

    @Override
    @Deprecated
    public void setUnicodeStream(int number, @Nullable InputStream value, int length) throws SQLException {
        set(number, ParameterStream.text(value, length, StandardCharsets.UTF_8));
    }
}
