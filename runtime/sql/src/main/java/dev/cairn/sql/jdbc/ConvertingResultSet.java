package dev.cairn.sql.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSetMetaData;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.jspecify.annotations.Nullable;

/** Columns as what is asked for, whatever their types are: a value that cannot be that is an error, never another value. */
abstract class ConvertingResultSet extends ForwardResultSet {

    ConvertingResultSet(@Nullable AvaticaStatement statement, Meta.Signature signature, ResultSetMetaData columns)
            throws SQLException {
        super(statement, signature, columns);
    }

    /** Whether there are no more rows. */
    abstract boolean ended();

    /** The JDBC type of a column of the row that the cursor is on. */
    int type(int column) throws SQLException {
        checkOpen();
        if (column < 1 || column > columnMetaDataList.size()) {
            throw new SQLException(
                    "There is no column " + column + "; the result has " + columnMetaDataList.size() + ".",
                    SqlState.NO_COLUMN);
        }
        if (ended() || getRow() == 0) {
            throw new SQLException(
                    ended() ? "There are no more rows." : "There is no row yet. Call next first.", SqlState.CURSOR);
        }
        return columnMetaDataList.get(column - 1).type.id;
    }

    /** A whole number; what has a fraction loses it, as JDBC has it. */
    private long whole(int column, long least, long greatest) throws SQLException {
        int type = type(column);
        switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DATE,
                    Types.TIME,
                    Types.TIMESTAMP -> {
                long value = super.getLong(column);
                requireRange(column, value >= least && value <= greatest, value, least, greatest);
                return value;
            }
            default -> {
                BigDecimal number = getObject(column, BigDecimal.class);
                BigInteger value = number == null ? BigInteger.ZERO : number.toBigInteger();
                boolean fits = value.compareTo(BigInteger.valueOf(least)) >= 0
                        && value.compareTo(BigInteger.valueOf(greatest)) <= 0;
                requireRange(column, fits, value, least, greatest);
                return value.longValue();
            }
        }
    }

    private void requireRange(int column, boolean fits, Object value, long least, long greatest) throws SQLException {
        if (!fits) {
            throw new SQLDataException(
                    "Column " + columnMetaDataList.get(column - 1).label + " has " + value + ", which is not from "
                            + least + " to " + greatest + ".",
                    SqlState.OUT_OF_RANGE);
        }
    }

    @Override
    public byte getByte(int column) throws SQLException {
        return (byte) whole(column, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short getShort(int column) throws SQLException {
        return (short) whole(column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int getInt(int column) throws SQLException {
        return (int) whole(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long getLong(int column) throws SQLException {
        return whole(column, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public boolean getBoolean(int column) throws SQLException {
        return Boolean.TRUE.equals(getObject(column, Boolean.class));
    }

    @Override
    public float getFloat(int column) throws SQLException {
        return isFloating(column) ? super.getFloat(column) : (float) decimal(column);
    }

    @Override
    public double getDouble(int column) throws SQLException {
        return isFloating(column) ? super.getDouble(column) : decimal(column);
    }

    private boolean isFloating(int column) throws SQLException {
        int type = type(column);
        return type == Types.REAL || type == Types.FLOAT || type == Types.DOUBLE;
    }

    private double decimal(int column) throws SQLException {
        Double value = getObject(column, Double.class);
        return value == null ? 0 : value;
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
        return getObject(column, BigDecimal.class);
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(int column, int scale) throws SQLException {
        BigDecimal value = getBigDecimal(column);
        return value == null ? null : value.setScale(scale, RoundingMode.DOWN);
    }

    @Override
    public byte @Nullable [] getBytes(int column) throws SQLException {
        return getObject(column, byte[].class);
    }

    @Override
    public @Nullable InputStream getBinaryStream(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable InputStream getAsciiStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public @Nullable Reader getCharacterStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new StringReader(text);
    }

    @Override
    public @Nullable String getNString(int column) throws SQLException {
        return getString(column);
    }

    @Override
    public @Nullable Reader getNCharacterStream(int column) throws SQLException {
        return getCharacterStream(column);
    }

    @Override
    public @Nullable Blob getBlob(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new SerialBlob(bytes);
    }

    @Override
    public @Nullable Clob getClob(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new SerialClob(text.toCharArray());
    }

    @Override
    public @Nullable Array getArray(int column) throws SQLException {
        int type = type(column);
        if (type == Types.ARRAY) {
            return super.getArray(column);
        }
        throw new SQLDataException(
                "Column " + columnMetaDataList.get(column - 1).label + " is no array.", SqlState.CAST);
    }

    // The same by the names of columns.

    @Override
    public @Nullable Array getArray(String label) throws SQLException {
        return getArray(findColumn(label));
    }

    @Override
    public byte getByte(String label) throws SQLException {
        return getByte(findColumn(label));
    }

    @Override
    public short getShort(String label) throws SQLException {
        return getShort(findColumn(label));
    }

    @Override
    public int getInt(String label) throws SQLException {
        return getInt(findColumn(label));
    }

    @Override
    public long getLong(String label) throws SQLException {
        return getLong(findColumn(label));
    }

    @Override
    public boolean getBoolean(String label) throws SQLException {
        return getBoolean(findColumn(label));
    }

    @Override
    public float getFloat(String label) throws SQLException {
        return getFloat(findColumn(label));
    }

    @Override
    public double getDouble(String label) throws SQLException {
        return getDouble(findColumn(label));
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(String label) throws SQLException {
        return getBigDecimal(findColumn(label));
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(String label, int scale) throws SQLException {
        return getBigDecimal(findColumn(label), scale);
    }

    @Override
    public byte @Nullable [] getBytes(String label) throws SQLException {
        return getBytes(findColumn(label));
    }

    @Override
    public @Nullable InputStream getBinaryStream(String label) throws SQLException {
        return getBinaryStream(findColumn(label));
    }

    @Override
    public @Nullable InputStream getAsciiStream(String label) throws SQLException {
        return getAsciiStream(findColumn(label));
    }

    @Override
    public @Nullable Reader getCharacterStream(String label) throws SQLException {
        return getCharacterStream(findColumn(label));
    }

    @Override
    public @Nullable String getNString(String label) throws SQLException {
        return getNString(findColumn(label));
    }

    @Override
    public @Nullable Reader getNCharacterStream(String label) throws SQLException {
        return getNCharacterStream(findColumn(label));
    }

    @Override
    public @Nullable Blob getBlob(String label) throws SQLException {
        return getBlob(findColumn(label));
    }

    @Override
    public @Nullable Clob getClob(String label) throws SQLException {
        return getClob(findColumn(label));
    }
}
