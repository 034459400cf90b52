package dev.cairn.sql.plan;

import dev.cairn.sql.type.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which values that are known later can be compared with which columns. */
final class Slots {

    private Slots() {}

    /** Whether values of an SQL type can be equal to those of a column. */
    static boolean comparable(RelDataType source, ScalarType<?> target) {
        SqlTypeName name = source.getSqlTypeName();
        SqlTypeName column = target.sqlName();
        if (column.getFamily() == SqlTypeFamily.NUMERIC || column.getFamily() == SqlTypeFamily.APPROXIMATE_NUMERIC) {
            boolean exact = switch (name) {
                case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL -> true;
                default -> false;
            };
            return exact || name == column;
        }
        if (column == SqlTypeName.TIMESTAMP) {
            return name == SqlTypeName.TIMESTAMP || name == SqlTypeName.DATE;
        }
        if (column == SqlTypeName.VARCHAR) {
            return name == SqlTypeName.VARCHAR || name == SqlTypeName.CHAR;
        }
        return name == column || (column == SqlTypeName.VARBINARY && name == SqlTypeName.BINARY);
    }

    /** Whether every value of an SQL type is equal to one of the column. */
    static boolean total(RelDataType source, ScalarType<?> target) {
        Class<?> java = target.keyType().javaType();
        if (java.isEnum()
                || java == Character.class
                || java == Year.class
                || java == Duration.class
                || java == YearMonth.class) {
            return false;
        }
        SqlTypeName name = source.getSqlTypeName();
        return switch (target.sqlName()) {
            case TINYINT -> name == SqlTypeName.TINYINT;
            case SMALLINT -> name == SqlTypeName.TINYINT || name == SqlTypeName.SMALLINT;
            case INTEGER -> name == SqlTypeName.TINYINT || name == SqlTypeName.SMALLINT || name == SqlTypeName.INTEGER;
            case BIGINT -> name != SqlTypeName.DECIMAL;
            case DECIMAL ->
                java == BigDecimal.class
                        || (java == BigInteger.class && (name != SqlTypeName.DECIMAL || source.getScale() == 0));
            default -> true;
        };
    }
}
