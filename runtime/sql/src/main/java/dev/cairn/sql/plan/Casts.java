package dev.cairn.sql.plan;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which casts change no value and no order. */
final class Casts {

    /** Integers of so many digits are exact as a double. */
    private static final int DOUBLE_DIGITS = 15;

    private Casts() {}

    /** Whether every value of a type is one of another type too. */
    static boolean widens(RelDataType from, RelDataType to) {
        SqlTypeName source = from.getSqlTypeName();
        SqlTypeName target = to.getSqlTypeName();
        int digits = digits(source);
        if (digits > 0) {
            return switch (target) {
                case TINYINT, SMALLINT, INTEGER, BIGINT -> digits(target) >= digits;
                case DECIMAL -> to.getPrecision() - Math.max(0, to.getScale()) >= digits;
                case DOUBLE -> digits <= DOUBLE_DIGITS;
                default -> false;
            };
        }
        return switch (source) {
            case DECIMAL ->
                target == SqlTypeName.DECIMAL
                        && to.getScale() >= from.getScale()
                        && to.getPrecision() - to.getScale() >= from.getPrecision() - from.getScale();
            case CHAR, VARCHAR ->
                target == SqlTypeName.VARCHAR
                        && (to.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                                || (from.getPrecision() >= 0 && to.getPrecision() >= from.getPrecision()));
            case DATE -> target == SqlTypeName.DATE || target == SqlTypeName.TIMESTAMP;
            case TIMESTAMP, TIME -> target == source && to.getPrecision() >= from.getPrecision();
            case REAL -> target == SqlTypeName.REAL || target == SqlTypeName.DOUBLE;
            case DOUBLE, BOOLEAN, UUID -> target == source;
            default -> false;
        };
    }

    private static int digits(SqlTypeName name) {
        return switch (name) {
            case TINYINT -> 3;
            case SMALLINT -> 5;
            case INTEGER -> 10;
            case BIGINT -> 19;
            default -> 0;
        };
    }
}
