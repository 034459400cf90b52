package dev.cairn.processor.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a declaration says of its past, and what it allows for it.
 *
 * @param tables the names that the table had before
 * @param components the names that components had before, by component
 * @param indexes the names that indexes had before, by index
 * @param constants the names that constants of enums had before, as {@code Status.QUEUED} with the enum's binary name
 * @param absentParts components of records within the entity that may be without a value, as {@code Address.city} with
 *     the record's binary name
 */
public record Renames(
        List<String> tables,
        Map<String, List<String>> components,
        Map<String, List<String>> indexes,
        Map<String, List<String>> constants,
        Set<String> absentParts) {

    /** Copies the collections. */
    public Renames {
        tables = List.copyOf(tables);
        components = Map.copyOf(components);
        indexes = Map.copyOf(indexes);
        constants = Map.copyOf(constants);
        absentParts = Set.copyOf(absentParts);
    }
}
