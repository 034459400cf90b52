package dev.cairn.sql.exact;

import dev.cairn.sql.type.ExactTime;
import java.util.List;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.type.SqlTypeName;

/** Rows whose times are exact: the types of their columns. */
final class ExactTypes {

    private ExactTypes() {}

    /** Whether Calcite counts its values in milliseconds. */
    static boolean isTime(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.TIMESTAMP || type.getSqlTypeName() == SqlTypeName.TIME;
    }

    static boolean isExact(RelDataType type) {
        return type instanceof RelDataTypeFactoryImpl.JavaType java && java.getJavaClass() == ExactTime.class;
    }

    static boolean hasTimes(RelDataType row) {
        return row.getFieldList().stream().anyMatch(field -> isTime(field.getType()));
    }

    /** The type of what is a time, exactly; any other type is what it is. */
    static RelDataType exact(RelDataTypeFactory factory, RelDataType type) {
        return isTime(type)
                ? factory.createTypeWithNullability(
                        ((JavaTypeFactoryImpl) factory).createJavaType(ExactTime.class), type.isNullable())
                : type;
    }

    static RelDataType exactRow(RelDataTypeFactory factory, RelDataType row) {
        if (!hasTimes(row)) {
            return row;
        }
        RelDataTypeFactory.Builder exact = factory.builder();
        List<RelDataTypeField> fields = row.getFieldList();
        fields.forEach(field -> exact.add(field.getName(), exact(factory, field.getType())));
        return exact.build();
    }
}
