package dev.cairn.sql.schema;

import dev.cairn.query.Column;
import dev.cairn.query.EntryValues;
import dev.cairn.sql.type.ExactValues;
import dev.cairn.sql.type.MappedType;
import dev.cairn.sql.type.ScalarType;
import java.util.Objects;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: a component of the record, or something else that an index has.
 *
 * @param name the name in SQL
 * @param javaName the name that indexes have for it: a component, a path such as {@code address.city}, or a method
 * @param position which component it is; -1 if it is none, and then it cannot be written
 * @param type its type
 * @param nullable whether it may have no value
 * @param getter reads it from an entity
 * @param column the column for filters; null if its values cannot be keys
 * @param <V> the type of the entity
 */
public record TableColumn<V>(
        String name,
        String javaName,
        int position,
        MappedType type,
        boolean nullable,
        Function<V, @Nullable Object> getter,
        @Nullable Column<V, ?> column) {

    /**
     * Whether it is a component of the record.
     *
     * @return whether it can be written
     */
    public boolean isComponent() {
        return position >= 0;
    }

    /**
     * The column for filters, of a column that has one.
     *
     * @return the column
     */
    public Column<V, ?> filters() {
        return Objects.requireNonNull(column, javaName);
    }

    /**
     * The type of values that are keys.
     *
     * @return the type
     * @throws ClassCastException if its values cannot be keys
     */
    public ScalarType<?> keys() {
        return (ScalarType<?>) type.type();
    }

    /**
     * The type of values that are keys, if they can be.
     *
     * @return the type, or null
     */
    public @Nullable ScalarType<?> scalar() {
        return type.type() instanceof ScalarType<?> scalar ? scalar : null;
    }

    RelDataType type(RelDataTypeFactory factory) {
        return type.type(factory, nullable);
    }

    /**
     * Reads the value from an entity for a row that something is computed from.
     *
     * @param entity the entity
     * @return Calcite's value, of a time an {@link dev.cairn.sql.type.ExactTime}, or null
     */
    public @Nullable Object read(V entity) {
        return type.toExactSql(getter.apply(entity));
    }

    /**
     * Reads the value from an entity for a row of the result.
     *
     * @param entity the entity
     * @return the same as {@link #read}, but a decimal number with the zeros that it has
     */
    public @Nullable Object readResult(V entity) {
        return type.toResult(getter.apply(entity));
    }

    /**
     * Reads the value of a column of {@linkplain #keys() keys} from an entity, with all that it says.
     *
     * @param entity the entity
     * @param as the kind of the SQL type that it is taken for
     * @return the {@linkplain ExactValues exact} value, or null
     */
    public @Nullable Object exact(V entity, SqlTypeName as) {
        Object value = MappedType.unwrap(getter.apply(entity));
        return value == null ? null : ExactValues.of(keys().bare(value), as);
    }

    /**
     * Reads the value from an entry of an index that has it, for a row that something is computed from.
     *
     * @param entry the entry
     * @return Calcite's value, of a time an {@link dev.cairn.sql.type.ExactTime}, or null
     */
    public @Nullable Object read(EntryValues entry) {
        return type.toExactSql(entry.get(javaName));
    }

    /**
     * Reads the value from an entry of an index that has it, for a row of the result.
     *
     * @param entry the entry
     * @return the same as {@link #read}, but a decimal number with the zeros that it has
     */
    public @Nullable Object readResult(EntryValues entry) {
        return type.toResult(entry.get(javaName));
    }
}
