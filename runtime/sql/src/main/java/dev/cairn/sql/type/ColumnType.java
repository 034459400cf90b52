package dev.cairn.sql.type;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/**
 * How the values of a Java type are values of an SQL type. Immutable.
 *
 * <p>A value has two forms: the one in the entity, and the one in which Calcite computes with it, such as a {@code Long}
 * of milliseconds for a timestamp.
 */
public interface ColumnType {

    /**
     * The SQL type.
     *
     * @param factory makes types
     * @return the type of a value that is not null
     */
    RelDataType type(RelDataTypeFactory factory);

    /**
     * Turns a value of an entity into one that Calcite computes with.
     *
     * @param value the value, not null
     * @return Calcite's value
     */
    Object toSql(Object value);

    /**
     * Turns a value that Calcite has computed, or that was given to a statement, into one for an entity.
     *
     * @param value the value, not null: Calcite's form, or the Java type itself
     * @return the value for an entity
     * @throws IllegalArgumentException if no value of the Java type is equal to it
     */
    Object toJava(Object value);
}
