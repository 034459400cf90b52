package dev.cairn.processor.model;

import java.util.List;

/**
 * A column of an index.
 *
 * @param name what it holds, as it is written: {@code status}, {@code address.city}, {@code priorityBand}
 * @param steps the methods that lead from the entity to the value: one, or several for a path
 * @param type the type of the value as declared, possibly primitive; without its {@code Optional} or collection
 * @param key the same type as a key
 * @param ignoreCase whether strings are folded
 * @param descending whether greater values come first
 * @param nulls what becomes of entities without a value
 * @param elements whether there are several values
 */
public record ColumnModel(
        String name,
        List<StepModel> steps,
        JavaType type,
        KeyModel key,
        boolean ignoreCase,
        boolean descending,
        Nulls nulls,
        Elements elements) {

    public ColumnModel {
        steps = List.copyOf(steps);
    }

    /** A column that is a component as it is. */
    public static ColumnModel of(ComponentModel component, JavaType type, KeyModel key, boolean ignoreCase) {
        StepModel step = new StepModel(component.name(), component.absence());
        return new ColumnModel(
                component.name(), List.of(step), type, key, ignoreCase, false, Nulls.ABSENT, Elements.ONE);
    }

    /** Where entities without a value are; constants of the runtime have the same names. */
    public enum Nulls {
        /** Not in the index. */
        ABSENT,
        /** Before the others. */
        FIRST,
        /** After the others. */
        LAST
    }

    /** How many values there are. */
    public enum Elements {
        /** One. */
        ONE,
        /** Those of a collection or array, none of them null. */
        SEVERAL,
        /** Those of a collection or array that are not null. */
        SEVERAL_OR_NULL
    }

    /** Whether an entity can be without a value. */
    public boolean nullable() {
        return steps.stream().anyMatch(StepModel::nullable);
    }

    /** Whether it keeps entities without a value out of the index. */
    public boolean sparse() {
        return nullable() && nulls == Nulls.ABSENT;
    }

    /** Whether entities without a value have a place in it. */
    public boolean holdsNulls() {
        return nulls != Nulls.ABSENT;
    }

    /** Whether an entity has an entry for each of several values. */
    public boolean multiValued() {
        return elements != Elements.ONE;
    }

    /** Whether the entry carries the exact value besides the key. */
    public boolean lossy() {
        return ignoreCase || key.lossy();
    }

    /** Whether it is {@code component} itself. */
    public boolean is(ComponentModel component) {
        return name.equals(component.name());
    }
}
