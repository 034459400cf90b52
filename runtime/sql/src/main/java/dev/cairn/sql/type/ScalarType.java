package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values can be keys.
 *
 * @param <T> the Java type
 */
public final class ScalarType<T> implements ColumnType {

    private final KeyType<T> keyType;
    private final SqlForm form;
    private final Function<T, Object> bare;
    private final Function<T, Object> toSql;
    private final Function<Object, Matching<T>> matching;
    private final boolean ordered;

    ScalarType(
            KeyType<T> keyType,
            SqlForm form,
            Function<T, Object> toSql,
            Function<Object, Matching<T>> matching,
            boolean ordered) {
        this(keyType, form, value -> value, toSql, matching, ordered);
    }

    private ScalarType(
            KeyType<T> keyType,
            SqlForm form,
            Function<T, Object> bare,
            Function<T, Object> toSql,
            Function<Object, Matching<T>> matching,
            boolean ordered) {
        this.keyType = keyType;
        this.form = form;
        this.bare = bare;
        this.toSql = toSql;
        this.matching = matching;
        this.ordered = ordered;
    }

    /**
     * The same type with values that are encoded as an index does it.
     *
     * @param other how they are keys there; with another encoding, their order is not that of SQL
     * @return the type
     */
    public ScalarType<T> as(KeyType<T> other) {
        boolean same = keyType.encoding().equals(other.encoding());
        return new ScalarType<>(other, form, bare, toSql, matching, ordered && same);
    }

    /** The same values inside of a record. */
    <R> ScalarType<R> wrapped(KeyType<R> record, Function<R, T> get, Function<T, R> create) {
        return new ScalarType<>(
                record,
                form,
                value -> bare.apply(get.apply(value)),
                value -> toSql.apply(get.apply(value)),
                value -> {
                    Matching<T> found = matching.apply(value);
                    return new Matching<>(
                            wrap(found.lowest(), create), wrap(found.highest(), create), wrap(found.below(), create));
                },
                ordered);
    }

    private static <T, R> @Nullable R wrap(@Nullable T value, Function<T, R> create) {
        return value == null ? null : create.apply(value);
    }

    /**
     * How values are keys.
     *
     * @return the type of keys
     */
    public KeyType<T> keyType() {
        return keyType;
    }

    /**
     * The kind of the SQL type.
     *
     * @return the kind
     */
    public SqlTypeName sqlName() {
        return form.name();
    }

    /**
     * Whether the order of the keys is the order of the SQL values.
     *
     * @return whether ranges of keys are ranges of SQL values
     */
    public boolean ordered() {
        return ordered;
    }

    /**
     * Finds the values that are equal to an SQL value.
     *
     * @param value the SQL value in the {@linkplain ExactValues exact} form, not null
     * @return which values are equal to it
     * @throws ClassCastException if it is of another kind
     */
    public Matching<T> matching(Object value) {
        return matching.apply(value);
    }

    /**
     * Takes a value out of the record that it is in.
     *
     * @param value a value of the Java type
     * @return the value itself, if it is in none
     */
    public Object bare(Object value) {
        return bare.apply(keyType.javaType().cast(value));
    }

    @Override
    public RelDataType type(RelDataTypeFactory factory) {
        return form.type(factory);
    }

    @Override
    public Object toSql(Object value) {
        return toSql.apply(keyType.javaType().cast(value));
    }

    /** The same as Calcite's value, but a time with its nanoseconds: an {@link ExactTime}. */
    Object toExactSql(Object value) {
        return form.name() == SqlTypeName.TIMESTAMP || form.name() == SqlTypeName.TIME
                ? ExactTime.of(bare(value), form.name())
                : toSql(value);
    }

    /** The same as {@link #toExactSql}, but a decimal number with the zeros that it has. */
    Object toResult(Object value) {
        Object bare = bare(value);
        return bare instanceof BigDecimal ? bare : toExactSql(value);
    }

    @Override
    public Object toJava(Object value) {
        if (keyType.javaType().isInstance(value)) {
            return value;
        }
        Matching<T> found = matching.apply(ExactValues.of(value, form.name()));
        if (found.lowest() == null) {
            throw new IllegalArgumentException(
                    value + " is no " + keyType.javaType().getSimpleName() + ".");
        }
        return found.lowest();
    }
}
