package dev.cairn.sql.type;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * An SQL type.
 *
 * @param name the kind
 * @param precision the precision, or -1
 * @param scale the scale, or -1
 */
record SqlForm(SqlTypeName name, int precision, int scale) {

    /** Java's times have nanoseconds. */
    private static final int NANOSECONDS = 9;

    static SqlForm of(SqlTypeName name) {
        boolean time = name == SqlTypeName.TIMESTAMP || name == SqlTypeName.TIME;
        return new SqlForm(name, time ? NANOSECONDS : -1, -1);
    }

    static SqlForm decimal(int precision, int scale) {
        return new SqlForm(SqlTypeName.DECIMAL, precision, scale);
    }

    RelDataType type(RelDataTypeFactory factory) {
        if (scale >= 0) {
            return factory.createSqlType(name, precision, scale);
        }
        return precision >= 0 ? factory.createSqlType(name, precision) : factory.createSqlType(name);
    }
}
