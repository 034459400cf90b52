package dev.cairn.sql.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that statements can use.
 *
 * @param columns the columns of the tables of each schema
 */
record KnownNames(Map<String, Map<String, List<String>>> columns) {

    static final KnownNames NONE = new KnownNames(Map.of());

    private static final int SHOWN = 24;

    Set<String> schemas() {
        return columns.keySet();
    }

    /** The tables of a schema. */
    Collection<String> tables(String schema) {
        return columns.getOrDefault(schema, Map.of()).keySet();
    }

    /** The columns of a table, if there is such a one, or else those of all tables that a text names. */
    List<String> columns(String table, String sql) {
        List<String> all = new ArrayList<>();
        String text = sql.toUpperCase(Locale.ROOT);
        for (Map<String, List<String>> tables : columns.values()) {
            List<String> found = tables.get(table);
            if (found != null) {
                return found;
            }
            tables.forEach((name, names) -> {
                if (text.contains(name)) {
                    all.addAll(names);
                }
            });
        }
        return all;
    }

    /** Says what a name that is not there may have been, or what there is. */
    static String meant(String name, Collection<String> known) {
        List<String> near = NearestNames.of(name, known);
        if (!near.isEmpty()) {
            return " Did you mean " + String.join(" or ", near) + "?";
        }
        return known.isEmpty() || known.size() > SHOWN ? "" : " There are: " + String.join(", ", known) + ".";
    }
}
