package dev.cairn.sql.run;

import dev.cairn.sql.type.ExactValues;
import dev.cairn.sql.type.Matching;
import dev.cairn.sql.type.ScalarType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What a value that is known only when a statement runs becomes, before it is compared with a column.
 *
 * @param parameter the number of the statement's parameter, or -1 if generated code computes the value
 * @param source the kind of its SQL type
 * @param target the type of the column
 * @param part which of the values that are equal to it is taken
 */
public record Slot(int parameter, SqlTypeName source, ScalarType<?> target, Part part) {

    /** Which one is taken of several values of the column that are equal to an SQL value. */
    public enum Part {
        /** The first. */
        LOWEST,
        /** The last. */
        HIGHEST
    }

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
        if (target.keyType().javaType().isInstance(value)) {
            return value;
        }
        Matching<?> found = target.matching(ExactValues.of(value, source));
        return part == Part.LOWEST ? found.lowest() : found.highest();
    }
}
