package dev.cairn.sql.prepare;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** The limits of SQL types, and the types of sums: times have nanoseconds, and sums of integers do not overflow. */
final class SqlTypeSystem extends RelDataTypeSystemImpl {

    private static final int NANOSECONDS = 9;
    private static final int DECIMAL_DIGITS = 152;
    private static final int DECIMAL_FRACTION_DIGITS = 76;
    private static final int SUM_DIGITS = 38;
    private static final int AVERAGE_FRACTION_DIGITS = 10;

    @Override
    public int getMaxPrecision(SqlTypeName name) {
        return switch (name) {
            case TIMESTAMP, TIME -> NANOSECONDS;
            case DECIMAL -> DECIMAL_DIGITS;
            default -> super.getMaxPrecision(name);
        };
    }

    @Override
    public int getMaxScale(SqlTypeName name) {
        return name == SqlTypeName.DECIMAL ? DECIMAL_FRACTION_DIGITS : super.getMaxScale(name);
    }

    /** A text does not get blanks because another one beside it is longer. */
    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
        return true;
    }

    @Override
    public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
        RelDataType sum = switch (argument.getSqlTypeName()) {
            case TINYINT, SMALLINT, INTEGER -> factory.createSqlType(SqlTypeName.BIGINT);
            case DECIMAL ->
                factory.createSqlType(
                        SqlTypeName.DECIMAL,
                        Math.max(SUM_DIGITS, argument.getPrecision()),
                        Math.max(0, argument.getScale()));
            case REAL, FLOAT, DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            default -> argument;
        };
        return factory.createTypeWithNullability(sum, argument.isNullable());
    }

    @Override
    public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType argument) {
        RelDataType average = switch (argument.getSqlTypeName()) {
            case TINYINT, SMALLINT, INTEGER, REAL, FLOAT, DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case BIGINT, DECIMAL ->
                factory.createSqlType(
                        SqlTypeName.DECIMAL,
                        Math.max(SUM_DIGITS, argument.getPrecision()),
                        Math.max(AVERAGE_FRACTION_DIGITS, argument.getScale()));
            default -> argument;
        };
        return factory.createTypeWithNullability(average, argument.isNullable());
    }
}
