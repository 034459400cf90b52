package dev.cairn.processor.read;

import java.util.List;

/**
 * An {@code @Indexed}.
 *
 * @param columns the columns as written
 * @param name the name, empty for the default
 * @param include the included components as written
 * @param renamedFrom its former names
 * @param where the method that says which entities are in it, empty for all
 */
public record IndexDeclaration(
        List<Placed<String>> columns,
        Placed<String> name,
        boolean unique,
        Placed<Boolean> ignoreCase,
        List<Placed<String>> renamedFrom,
        List<Placed<String>> include,
        Placed<String> where,
        Placed<Boolean> counted,
        Placed<Integer> version,
        Position position) {

    public IndexDeclaration {
        columns = List.copyOf(columns);
        renamedFrom = List.copyOf(renamedFrom);
        include = List.copyOf(include);
    }
}
