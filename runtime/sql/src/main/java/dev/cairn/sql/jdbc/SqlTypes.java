package dev.cairn.sql.jdbc;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** SQL's types as JDBC's metadata tell them. */
final class SqlTypes {

    /** {@code 2024-02-29}. */
    static final int DATE_WIDTH = 10;

    /** {@code 12:34:56.123456789}. */
    static final int TIME_WIDTH = 18;

    /** {@code 2024-02-29 12:34:56.123456789}. */
    static final int TIMESTAMP_WIDTH = 29;

    static final int UUID_WIDTH = 36;

    private SqlTypes() {}

    /** A type that columns have. */
    record Known(
            String name,
            int jdbcType,
            int precision,
            int scale,
            @Nullable String prefix) {}

    static List<Known> known() {
        return List.of(
                new Known("BOOLEAN", Types.BOOLEAN, 1, 0, null),
                new Known("TINYINT", Types.TINYINT, 3, 0, null),
                new Known("SMALLINT", Types.SMALLINT, 5, 0, null),
                new Known("INTEGER", Types.INTEGER, 10, 0, null),
                new Known("BIGINT", Types.BIGINT, 19, 0, null),
                new Known("REAL", Types.REAL, 7, 0, null),
                new Known("DOUBLE", Types.DOUBLE, 15, 0, null),
                new Known("DECIMAL", Types.DECIMAL, 152, 76, null),
                new Known("VARCHAR", Types.VARCHAR, Integer.MAX_VALUE, 0, "'"),
                new Known("VARBINARY", Types.VARBINARY, Integer.MAX_VALUE, 0, "X'"),
                new Known("DATE", Types.DATE, DATE_WIDTH, 0, "DATE '"),
                new Known("TIME", Types.TIME, TIME_WIDTH, 9, "TIME '"),
                new Known("TIMESTAMP", Types.TIMESTAMP, TIMESTAMP_WIDTH, 9, "TIMESTAMP '"),
                new Known("UUID", Types.OTHER, UUID_WIDTH, 0, "UUID '"),
                new Known("ARRAY", Types.ARRAY, 0, 0, null),
                new Known("ROW", Types.STRUCT, 0, 0, null));
    }

    static int jdbcType(RelDataType type) {
        return type.isStruct() ? Types.STRUCT : type.getSqlTypeName().getJdbcOrdinal();
    }

    static String name(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case ROW ->
                type.getFieldList().stream()
                        .map(field -> field.getName() + " " + name(field.getType()))
                        .collect(Collectors.joining(", ", "ROW(", ")"));
            case ARRAY, MULTISET, MAP -> type.toString();
            default -> type.getSqlTypeName().getName();
        };
    }

    /** How many digits or characters. */
    static @Nullable Integer size(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> 1;
            case DATE -> DATE_WIDTH;
            case TIME -> TIME_WIDTH;
            case TIMESTAMP -> TIMESTAMP_WIDTH;
            case UUID -> UUID_WIDTH;
            case ARRAY, MULTISET, MAP, ROW, ANY -> null;
            default ->
                type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED ? Integer.MAX_VALUE : type.getPrecision();
        };
    }

    /** How many of them behind the point. */
    static @Nullable Integer digits(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case TIME, TIMESTAMP -> type.getPrecision();
            default -> isNumber(type) && type.getScale() != RelDataType.SCALE_NOT_SPECIFIED ? type.getScale() : null;
        };
    }

    static boolean isNumber(RelDataType type) {
        return SqlTypeFamily.NUMERIC.getTypeNames().contains(type.getSqlTypeName());
    }

    static boolean isText(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARCHAR || type.getSqlTypeName() == SqlTypeName.CHAR;
    }
}
