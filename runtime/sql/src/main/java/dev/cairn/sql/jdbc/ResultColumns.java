package dev.cairn.sql.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.calcite.avatica.ColumnMetaData;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result, as JDBC describes them.
 *
 * @param columns the columns
 */
record ResultColumns(List<ColumnMetaData> columns) implements ResultSetMetaData {

    private static final String UUID_TYPE = "UUID";

    /** A sign, and a point. */
    private static final int SIGNS = 2;

    private static final int DOUBLE_WIDTH = 24;

    private ColumnMetaData column(int number) throws SQLException {
        if (number < 1 || number > columns.size()) {
            throw new SQLException(
                    "There is no column " + number + "; the result has " + columns.size() + ".", SqlState.NO_COLUMN);
        }
        return columns.get(number - 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnLabel(int number) throws SQLException {
        return column(number).label;
    }

    @Override
    public String getColumnName(int number) throws SQLException {
        ColumnMetaData column = column(number);
        return column.columnName == null ? column.label : column.columnName;
    }

    @Override
    public String getSchemaName(int number) throws SQLException {
        return orEmpty(column(number).schemaName);
    }

    @Override
    public String getTableName(int number) throws SQLException {
        return orEmpty(column(number).tableName);
    }

    @Override
    public String getCatalogName(int number) throws SQLException {
        column(number);
        return "";
    }

    @Override
    public int getColumnType(int number) throws SQLException {
        return column(number).type.id;
    }

    @Override
    public String getColumnTypeName(int number) throws SQLException {
        ColumnMetaData column = column(number);
        return column.type.id == Types.STRUCT ? "ROW" : column.type.name;
    }

    @Override
    public String getColumnClassName(int number) throws SQLException {
        ColumnMetaData column = column(number);
        if (column.type.id == Types.STRUCT) {
            return Struct.class.getName();
        }
        if (column.type.name.equals(UUID_TYPE)) {
            return UUID.class.getName();
        }
        return column.type.name.endsWith("MAP") ? Map.class.getName() : column.columnClassName;
    }

    /** As many digits or characters as a value may have, as in the metadata of tables; 0 if that means nothing. */
    @Override
    public int getPrecision(int number) throws SQLException {
        ColumnMetaData column = column(number);
        return switch (column.type.id) {
            case Types.DATE -> SqlTypes.DATE_WIDTH;
            case Types.TIME -> SqlTypes.TIME_WIDTH;
            case Types.TIMESTAMP -> SqlTypes.TIMESTAMP_WIDTH;
            case Types.VARCHAR, Types.VARBINARY -> column.precision <= 0 ? Integer.MAX_VALUE : column.precision;
            default -> column.type.name.equals(UUID_TYPE) ? SqlTypes.UUID_WIDTH : Math.max(0, column.precision);
        };
    }

    @Override
    public int getScale(int number) throws SQLException {
        ColumnMetaData column = column(number);
        return switch (column.type.id) {
            case Types.TIME, Types.TIMESTAMP -> Math.max(0, column.precision);
            default -> Math.max(0, column.scale);
        };
    }

    @Override
    public int getColumnDisplaySize(int number) throws SQLException {
        int precision = getPrecision(number);
        return switch (getColumnType(number)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> precision + 1;
            case Types.DECIMAL, Types.NUMERIC -> precision + SIGNS;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> DOUBLE_WIDTH;
            case Types.BOOLEAN -> "FALSE".length();
            default -> precision == 0 ? Integer.MAX_VALUE : precision;
        };
    }

    @Override
    public int isNullable(int number) throws SQLException {
        return column(number).nullable;
    }

    @Override
    public boolean isSigned(int number) throws SQLException {
        return switch (getColumnType(number)) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> true;
            default -> false;
        };
    }

    @Override
    public boolean isCaseSensitive(int number) throws SQLException {
        int type = getColumnType(number);
        return type == Types.VARCHAR || type == Types.CHAR;
    }

    @Override
    public boolean isSearchable(int number) throws SQLException {
        column(number);
        return true;
    }

    @Override
    public boolean isAutoIncrement(int number) throws SQLException {
        return column(number).autoIncrement;
    }

    @Override
    public boolean isCurrency(int number) throws SQLException {
        column(number);
        return false;
    }

    @Override
    public boolean isReadOnly(int number) throws SQLException {
        column(number);
        return true;
    }

    @Override
    public boolean isWritable(int number) throws SQLException {
        column(number);
        return false;
    }

    @Override
    public boolean isDefinitelyWritable(int number) throws SQLException {
        column(number);
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("The columns of a result are no " + type.getName() + ".", SqlState.ARGUMENT);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
