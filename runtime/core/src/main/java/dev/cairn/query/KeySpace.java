package dev.cairn.query;

import dev.cairn.backend.Partition;
import dev.cairn.index.IndexColumn;
import java.util.List;
import java.util.Map;

/**
 * Where a planner can look entities up: the keys of an index, or the ids of a table.
 *
 * @param name the name of the index; of the ids, that of the component
 * @param ids whether the keys are the ids and the values the entities
 * @param columns what the keys start with, in order; the ids' own parts if they are composite
 * @param unique whether no two entities have the same columns, nulls aside
 * @param where the name of the condition that an entity must meet to have a key, or empty
 * @param included what the values hold besides, by the name of the component: the class of its values
 * @param covering whether the values hold the whole entity
 * @param counted whether the number of keys with each value of the first column is kept
 * @param partition where the keys are
 */
public record KeySpace(
        String name,
        boolean ids,
        List<KeyColumn> columns,
        boolean unique,
        String where,
        Map<String, Class<?>> included,
        boolean covering,
        boolean counted,
        Partition partition) {

    /**
     * Copies the columns.
     *
     * @param name the name of the index; of the ids, that of the component
     * @param ids whether the keys are the ids and the values the entities
     * @param columns what the keys start with, in order; the ids' own parts if they are composite
     * @param unique whether no two entities have the same columns, nulls aside
     * @param where the name of the condition that an entity must meet to have a key, or empty
     * @param included what the values hold besides, by the name of the component: the class of its values
     * @param covering whether the values hold the whole entity
     * @param counted whether the number of keys with each value of the first column is kept
     * @param partition where the keys are
     */
    public KeySpace {
        columns = List.copyOf(columns);
        included = Map.copyOf(included);
    }

    List<IndexColumn> firstColumns(int count) {
        return columns.subList(0, count).stream().map(KeyColumn::column).toList();
    }

    /** Whether an entry tells what a filter asks for. */
    boolean decides(Filter<?> filter) {
        if (filter instanceof Comparison<?, ?> comparison) {
            return holds(comparison.column());
        }
        return filter instanceof Conjunction<?> conjunction
                ? conjunction.parts().stream().allMatch(this::decides)
                : ((Disjunction<?>) filter).parts().stream().allMatch(this::decides);
    }

    /** Whether an entry tells the value of a column or component. */
    boolean holds(String name) {
        return included.containsKey(name)
                || columns.stream()
                        .anyMatch(column ->
                                !column.multiValued() && column.column().name().equals(name));
    }

    private boolean holds(Attribute<?, ?> attribute) {
        return attribute instanceof Column
                && (included.get(attribute.name()) == attribute.type().javaType()
                        || columns.stream().anyMatch(column -> column.holds(attribute)));
    }

    /** The keys in words. */
    String words() {
        return ids ? "the ids" : "index " + name;
    }
}
