package dev.cairn.query;

import dev.cairn.index.IndexColumn;
import dev.cairn.index.Nulls;
import java.util.Objects;

/**
 * A column of a key, with what the planner has to know about it.
 *
 * @param column how its values are in the key
 * @param nullable whether an entity can be without a value
 * @param multiValued whether an entity has a key for each of its elements
 */
public record KeyColumn(IndexColumn column, boolean nullable, boolean multiValued) {

    /**
     * Checks the parts.
     *
     * @param column how its values are in the key
     * @param nullable whether an entity can be without a value
     * @param multiValued whether an entity has a key for each of its elements
     */
    public KeyColumn {
        Objects.requireNonNull(column, "column");
    }

    /** Whether it holds what a filter or an order asks for. */
    boolean holds(Attribute<?, ?> attribute) {
        return column.name().equals(attribute.name())
                && multiValued == attribute instanceof ElementsColumn
                && column.type().encoding().equals(attribute.type().encoding())
                && column.type().javaType() == attribute.type().javaType();
    }

    /** Whether entities without a value have no key. */
    boolean sparse() {
        return nullable && column.nulls() == Nulls.ABSENT;
    }
}
