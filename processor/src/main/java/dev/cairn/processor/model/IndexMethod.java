package dev.cairn.processor.model;

import java.util.List;

/**
 * A method of the repository that an index serves.
 *
 * @param parameters what it binds, for the leading columns in order
 */
public record IndexMethod(Kind kind, String name, List<Parameter> parameters) {

    public IndexMethod {
        parameters = List.copyOf(parameters);
    }

    /** What a method returns. */
    public enum Kind {
        /** A scan of all entities that match. */
        SCAN,
        /** The one entity, if there is one. */
        FIND,
        /** Whether there is one. */
        EXISTS
    }

    /** How a column is bound. */
    public enum Binding {
        /** To one value. */
        EQUAL,
        /** To each of several values. */
        IN,
        /** To a range of values. */
        RANGE,
        /** To the absence of a value. */
        NULL
    }

    /** A bound column. */
    public record Parameter(ColumnModel column, Binding binding) {}
}
