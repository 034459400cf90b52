package dev.cairn.query;

import org.jspecify.annotations.Nullable;

/** What an index entry tells of its entity. */
@FunctionalInterface
public interface EntryValues {

    /**
     * The value of a column of the index or of a component that it includes.
     *
     * @param name the name of the column or component
     * @return its exact value, or null if the entity has none
     */
    @Nullable
    Object get(String name);
}
