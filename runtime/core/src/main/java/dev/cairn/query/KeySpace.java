package dev.cairn.query;

import dev.cairn.backend.Partition;
import dev.cairn.index.IndexColumn;
import java.util.List;

/**
 * Where a planner can look entities up: the keys of an index, or the ids of a table.
 *
 * @param name the name of the index; of the ids, that of the component
 * @param ids whether the keys are the ids and the values the entities
 * @param columns what the keys start with, in order; the ids' own parts if they are composite
 * @param unique whether no two entities have the same columns, nulls aside
 * @param where the name of the condition that an entity must meet to have a key, or empty
 * @param partition where the keys are
 */
public record KeySpace(
        String name, boolean ids, List<KeyColumn> columns, boolean unique, String where, Partition partition) {

    /**
     * Copies the columns.
     *
     * @param name the name of the index; of the ids, that of the component
     * @param ids whether the keys are the ids and the values the entities
     * @param columns what the keys start with, in order; the ids' own parts if they are composite
     * @param unique whether no two entities have the same columns, nulls aside
     * @param where the name of the condition that an entity must meet to have a key, or empty
     * @param partition where the keys are
     */
    public KeySpace {
        columns = List.copyOf(columns);
    }

    List<IndexColumn> firstColumns(int count) {
        return columns.subList(0, count).stream().map(KeyColumn::column).toList();
    }

    /** The keys in words. */
    String words() {
        return ids ? "the ids" : "index " + name;
    }
}
