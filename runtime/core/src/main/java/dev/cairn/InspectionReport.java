package dev.cairn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a verification has found, or what a repair has found and mended.
 *
 * @param tables the tables that were checked
 * @param notChecked what the database has and was not checked
 */
public record InspectionReport(List<TableReport> tables, List<NotChecked> notChecked) {

    /**
     * A table or an index that was not checked.
     *
     * @param table the name of the table
     * @param index the name of the index, or empty for the whole table
     * @param why the reason, such as that the table is not registered or the index not ready
     */
    public record NotChecked(String table, Optional<String> index, String why) {

        /**
         * Checks that nothing is null.
         *
         * @param table the name of the table
         * @param index the name of the index, or empty for the whole table
         * @param why the reason, such as that the table is not registered or the index not ready
         */
        public NotChecked {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(why, "why");
        }

        /** Returns it in words. */
        @Override
        public String toString() {
            return "not checked: "
                    + index.map(name -> "index \"" + name + "\" of ").orElse("") + "table \"" + table + "\": " + why;
        }
    }

    /**
     * Copies the lists.
     *
     * @param tables the tables that were checked
     * @param notChecked what the database has and was not checked
     */
    public InspectionReport {
        tables = List.copyOf(tables);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * Tells whether all that was checked is as it should be: nothing was found, or everything found was mended. Says
     * nothing about {@link #notChecked()}.
     *
     * @return whether nothing remains wrong
     */
    public boolean isClean() {
        return remaining() == 0;
    }

    /**
     * Tells how much is wrong and not mended.
     *
     * @return the number of findings that remain
     */
    public long remaining() {
        return tables.stream().mapToLong(TableReport::remaining).sum();
    }

    /**
     * Finds the report of a table.
     *
     * @param name the name of the table
     * @return what was found about it
     * @throws IllegalArgumentException if it was not checked
     */
    public TableReport table(String name) {
        return tables.stream()
                .filter(report -> report.table().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table \"" + name + "\" was not checked."));
    }

    /**
     * The first findings of each table and index that are not mended.
     *
     * @return the findings, at most 100 of each table and index
     */
    public List<Finding> listed() {
        List<Finding> all = new ArrayList<>();
        for (TableReport table : tables) {
            all.addAll(table.findings().listed());
            table.indexes().forEach(index -> all.addAll(index.findings().listed()));
        }
        return List.copyOf(all);
    }

    /** Returns it in words: a line for each table and index, then what was not checked. */
    @Override
    public String toString() {
        return Stream.concat(tables.stream(), notChecked.stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
