package dev.cairn;

import java.util.List;
import java.util.Objects;

/**
 * What was found about a table.
 *
 * @param table the name of the table
 * @param entities how many entities it has, readable or not
 * @param findings what is wrong with the entities themselves: {@link Finding.Kind#UNREADABLE} or
 *     {@link Finding.Kind#DAMAGED_FILE}, which no repair mends
 * @param indexes its indexes, as far as they were checked
 */
public record TableReport(String table, long entities, Findings findings, List<IndexReport> indexes) {

    /**
     * Copies the list and checks that nothing is null.
     *
     * @param table the name of the table
     * @param entities how many entities it has, readable or not
     * @param findings what is wrong with the entities themselves: {@link Finding.Kind#UNREADABLE} or
     *     {@link Finding.Kind#DAMAGED_FILE}, which no repair mends
     * @param indexes its indexes, as far as they were checked
     */
    public TableReport {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(findings, "findings");
        indexes = List.copyOf(indexes);
    }

    /**
     * Finds the report of an index.
     *
     * @param name the name of the index
     * @return what was found about it
     * @throws IllegalArgumentException if it was not checked
     */
    public IndexReport index(String name) {
        return indexes.stream()
                .filter(report -> report.index().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Index \"" + name + "\" of table \"" + table + "\" was not checked."));
    }

    /**
     * Tells how much is wrong and not mended.
     *
     * @return the number of findings that remain, of the entities and all indexes
     */
    public long remaining() {
        return findings.remaining()
                + indexes.stream()
                        .mapToLong(index -> index.findings().remaining())
                        .sum();
    }

    /** Returns it in words, one line for the table and one for each index. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append("table \"")
                .append(table)
                .append("\": ")
                .append(entities)
                .append(" entities, ")
                .append(findings);
        indexes.forEach(index -> text.append("\n  ").append(index));
        return text.toString();
    }
}
