package dev.cairn.sql.type;

import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a declared Java type, an optional one maybe, is an SQL type.
 *
 * @param raw the declared class
 * @param type the type of what is in it
 */
public record MappedType(Class<?> raw, ColumnType type) {

    /**
     * Whether values of the declared type can lack what SQL would see.
     *
     * @return whether it is not primitive
     */
    public boolean nullable() {
        return !raw.isPrimitive();
    }

    /**
     * The SQL type.
     *
     * @param factory makes types
     * @param nullable whether there may be no value
     * @return the type
     */
    public RelDataType type(RelDataTypeFactory factory, boolean nullable) {
        return factory.createTypeWithNullability(type.type(factory), nullable);
    }

    /**
     * Turns a Java value into Calcite's.
     *
     * @param value the value, an optional one maybe, or null
     * @return Calcite's value, or null
     */
    public @Nullable Object toSql(@Nullable Object value) {
        Object present = unwrap(value);
        return present == null ? null : type.toSql(present);
    }

    /**
     * Turns a Java value into Calcite's, but a time into one that keeps its nanoseconds: an {@link ExactTime}.
     *
     * @param value the value, an optional one maybe, or null
     * @return the value, or null
     */
    public @Nullable Object toExactSql(@Nullable Object value) {
        Object present = unwrap(value);
        if (present == null) {
            return null;
        }
        return type instanceof ScalarType<?> scalar ? scalar.toExactSql(present) : type.toSql(present);
    }

    /**
     * The same as {@link #toExactSql}, but a decimal number with the zeros that it has.
     *
     * @param value the value, an optional one maybe, or null
     * @return the value, or null
     */
    public @Nullable Object toResult(@Nullable Object value) {
        Object present = unwrap(value);
        if (present == null) {
            return null;
        }
        return type instanceof ScalarType<?> scalar ? scalar.toResult(present) : type.toSql(present);
    }

    /**
     * Turns Calcite's value into a Java value.
     *
     * @param value Calcite's value, or null
     * @return the value as declared
     * @throws IllegalArgumentException if there is no such value
     */
    public @Nullable Object toJava(@Nullable Object value) {
        Object java = value == null ? null : type.toJava(value);
        if (raw == Optional.class) {
            return Optional.ofNullable(java);
        }
        if (raw == OptionalInt.class) {
            return java == null ? OptionalInt.empty() : OptionalInt.of((Integer) java);
        }
        if (raw == OptionalLong.class) {
            return java == null ? OptionalLong.empty() : OptionalLong.of((Long) java);
        }
        if (raw == OptionalDouble.class) {
            return java == null ? OptionalDouble.empty() : OptionalDouble.of((Double) java);
        }
        return java;
    }

    /**
     * Takes a value out of an optional one.
     *
     * @param value the value
     * @return what is in it, or null
     */
    public static @Nullable Object unwrap(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
