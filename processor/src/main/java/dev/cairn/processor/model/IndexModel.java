package dev.cairn.processor.model;

import java.util.List;

/**
 * A secondary index.
 *
 * @param name the stable name, in snake case
 * @param formerNames the names it had before
 * @param columns the columns in key order
 * @param included components that its entries hold besides
 * @param coversEntity whether its entries hold the whole entity
 * @param where the method of the record that says which entities are in it; empty for all
 * @param counted whether the number of entries with each value of the first column is kept
 * @param version of what the methods that it uses mean
 * @param methods the repository's methods that this index serves, in the order they appear
 */
public record IndexModel(
        String name,
        List<String> formerNames,
        boolean unique,
        List<ColumnModel> columns,
        List<ComponentModel> included,
        boolean coversEntity,
        String where,
        boolean counted,
        int version,
        List<IndexMethod> methods) {

    public IndexModel {
        formerNames = List.copyOf(formerNames);
        columns = List.copyOf(columns);
        included = List.copyOf(included);
        methods = List.copyOf(methods);
    }

    /** Whether {@code component} is one of the columns. */
    public boolean covers(ComponentModel component) {
        return columns.stream().anyMatch(column -> column.is(component));
    }

    /** Whether only some entities are in it. */
    public boolean partial() {
        return !where.isEmpty();
    }
}
