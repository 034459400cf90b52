package dev.cairn.sql.exact;

import dev.cairn.sql.type.ExactTime;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeComparability;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.RelDataTypeFieldImpl;
import org.apache.calcite.rel.type.RelRecordType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ObjectSqlType;
import org.apache.calcite.sql.type.SqlTypeName;

/** Rows whose times are exact, and whose rows are equal if their values are: the types of their columns. */
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

    /** Whether it is a row in a column. Calcite has an array for it where the column is the only one, equal to itself alone. */
    static boolean isRow(RelDataType type) {
        return type instanceof RelRecordType;
    }

    static boolean isExactRow(RelDataType type) {
        return type instanceof ObjectSqlType;
    }

    /** The type of what is a time, or a row in a column, exactly; any other type is what it is. */
    static RelDataType exact(RelDataTypeFactory factory, RelDataType type) {
        if (isTime(type)) {
            return factory.createTypeWithNullability(
                    ((JavaTypeFactoryImpl) factory).createJavaType(ExactTime.class), type.isNullable());
        }
        return isRow(type)
                ? new ObjectSqlType(
                        SqlTypeName.STRUCTURED,
                        new SqlIdentifier(type.getFullTypeString(), SqlParserPos.ZERO),
                        type.isNullable(),
                        exactParts(factory, type),
                        RelDataTypeComparability.UNORDERED)
                : type;
    }

    /** Times in them are as Calcite has them. */
    private static List<RelDataTypeField> exactParts(RelDataTypeFactory factory, RelDataType row) {
        return row.getFieldList().stream()
                .<RelDataTypeField>map(field -> isRow(field.getType())
                        ? new RelDataTypeFieldImpl(field.getName(), field.getIndex(), exact(factory, field.getType()))
                        : field)
                .toList();
    }

    static RelDataType exactRow(RelDataTypeFactory factory, RelDataType row) {
        return changed(factory, row, field -> isTime(field) || isRow(field));
    }

    /** Rows with exact rows in them, but with times as Calcite has them. */
    static RelDataType exactRows(RelDataTypeFactory factory, RelDataType row) {
        return changed(factory, row, ExactTypes::isRow);
    }

    private static RelDataType changed(RelDataTypeFactory factory, RelDataType row, Predicate<RelDataType> changes) {
        if (row.getFieldList().stream().noneMatch(field -> changes.test(field.getType()))) {
            return row;
        }
        RelDataTypeFactory.Builder exact = factory.builder();
        row.getFieldList()
                .forEach(field -> exact.add(
                        field.getName(),
                        changes.test(field.getType()) ? exact(factory, field.getType()) : field.getType()));
        return exact.build();
    }
}
