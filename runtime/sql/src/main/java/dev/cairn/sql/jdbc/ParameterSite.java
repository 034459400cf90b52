package dev.cairn.sql.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.AvaticaSite;
import org.apache.calcite.avatica.remote.TypedValue;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value is put: as it was given, to be converted when all are known. */
final class ParameterSite extends AvaticaSite {

    private final ParameterValues values;
    private final int number;

    ParameterSite(
            ParameterValues values, int number, AvaticaParameter parameter, Calendar calendar, TypedValue[] slots) {
        super(parameter, calendar, number - 1, slots);
        this.values = values;
        this.number = number;
    }

    private void set(@Nullable Object value) {
        values.set(number, value);
    }

    @Override
    public void setByte(byte value) {
        set(value);
    }

    @Override
    public void setChar(char value) {
        set(value);
    }

    @Override
    public void setShort(short value) {
        set(value);
    }

    @Override
    public void setInt(int value) {
        set(value);
    }

    @Override
    public void setLong(long value) {
        set(value);
    }

    @Override
    public void setBoolean(boolean value) {
        set(value);
    }

    @Override
    public void setRowId(@Nullable RowId value) {
        set(value);
    }

    @Override
    public void setNString(@Nullable String value) {
        set(value);
    }

    @Override
    public void setNCharacterStream(@Nullable Reader value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setNClob(@Nullable NClob value) {
        set(value);
    }

    @Override
    public void setClob(@Nullable Reader value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setBlob(@Nullable InputStream value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setNClob(@Nullable Reader value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setSQLXML(@Nullable SQLXML value) {
        set(value);
    }

    @Override
    public void setAsciiStream(@Nullable InputStream value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setBinaryStream(@Nullable InputStream value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setCharacterStream(@Nullable Reader value, long length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setAsciiStream(@Nullable InputStream value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setBinaryStream(@Nullable InputStream value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setCharacterStream(@Nullable Reader value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setNCharacterStream(@Nullable Reader value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setClob(@Nullable Reader value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setBlob(@Nullable InputStream value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setNClob(@Nullable Reader value) {
        set(ParameterStream.of(value, Long.MAX_VALUE));
    }

    @Override
    public void setUnicodeStream(@Nullable InputStream value, int length) {
        set(ParameterStream.of(value, length));
    }

    @Override
    public void setFloat(float value) {
        set(value);
    }

    @Override
    public void setDouble(double value) {
        set(value);
    }

    @Override
    public void setBigDecimal(@Nullable BigDecimal value) {
        set(value);
    }

    @Override
    public void setString(@Nullable String value) {
        set(value);
    }

    @Override
    public void setBytes(byte @Nullable [] value) {
        set(value);
    }

    @Override
    public void setTimestamp(@Nullable Timestamp value, Calendar calendar) {
        set(ZonedValues.in(calendar, value));
    }

    @Override
    public void setTime(@Nullable Time value, Calendar calendar) {
        set(ZonedValues.in(calendar, value));
    }

    @Override
    public void setDate(@Nullable Date value, Calendar calendar) {
        set(ZonedValues.in(calendar, value));
    }

    @Override
    public void setObject(@Nullable Object value, int sqlType) {
        set(value);
    }

    @Override
    public void setObject(@Nullable Object value) {
        set(value);
    }

    @Override
    public void setNull(int sqlType) {
        set(null);
    }

    @Override
    public void setRef(@Nullable Ref value) {
        set(value);
    }

    @Override
    public void setBlob(@Nullable Blob value) {
        set(value);
    }

    @Override
    public void setClob(@Nullable Clob value) {
        set(value);
    }

    @Override
    public void setArray(@Nullable Array value) {
        set(value);
    }

    @Override
    public void setNull(int sqlType, String typeName) {
        set(null);
    }

    @Override
    public void setURL(@Nullable URL value) {
        set(value);
    }

    @Override
    public void setObject(@Nullable Object value, int sqlType, int scaleOrLength) {
        set(value);
    }
}
