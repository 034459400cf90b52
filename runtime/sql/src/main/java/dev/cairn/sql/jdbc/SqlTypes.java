package dev.cairn.sql.jdbc;

import java.sql.Types;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** SQL's types as JDBC's metadata tell them. */
final class SqlTypes {

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
                new Known("DECIMAL", Types.DECIMAL, 1000, 1000, null),
                new Known("VARCHAR", Types.VARCHAR, Integer.MAX_VALUE, 0, "'"),
                new Known("VARBINARY", Types.VARBINARY, Integer.MAX_VALUE, 0, "X'"),
                new Known("DATE", Types.DATE, 10, 0, "DATE '"),
                new Known("TIME", Types.TIME, 18, 9, "TIME '"),
                new Known("TIMESTAMP", Types.TIMESTAMP, 29, 9, "TIMESTAMP '"),
                new Known("UUID", Types.OTHER, 36, 0, "UUID '"),
                new Known("ARRAY", Types.ARRAY, 0, 0, null),
                new Known("ROW", Types.STRUCT, 0, 0, null));
    }

    static int jdbcType(RelDataType type) {
        return type.isStruct() ? Types.STRUCT : type.getSqlTypeName().getJdbcOrdinal();
    }

    static String name(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case ARRAY, MULTISET, MAP, ROW -> type.toString();
            default -> type.getSqlTypeName().getName();
        };
    }

    /** How many digits or characters. */
    static @Nullable Integer size(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> 1;
            case DATE -> 10;
            case TIME -> 18;
            case TIMESTAMP -> 29;
            case UUID -> 36;
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
