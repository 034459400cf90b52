package dev.cairn.sql.run;

import dev.cairn.sql.type.ExactValues;
import dev.cairn.sql.type.ScalarType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a parameter becomes before it is compared with a column.
 *
 * @param source the kind of its SQL type
 * @param target the type of the column
 */
public record Slot(SqlTypeName source, ScalarType<?> target) {

    /**
     * Takes a value.
     *
     * @param value Calcite's value, or one of the Java type, or null
     * @return the value to compare with; null if no value of the column is equal to it
     */
    @Nullable
    Object value(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return target.keyType().javaType().isInstance(value)
                ? value
                : target.matching(ExactValues.of(value, source)).point();
    }
}
