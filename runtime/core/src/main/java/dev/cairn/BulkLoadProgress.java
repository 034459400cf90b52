package dev.cairn;

import java.util.Objects;

/**
 * How far a bulk load has come. First all entities are taken and encoded, then all of them and their index entries are
 * written in order.
 *
 * @param table the name of the table
 * @param entities how many entities were taken so far
 * @param rows how many rows, entities and index entries, these have
 * @param rowsWritten how many of the rows are written; 0 until the last entity was taken
 */
public record BulkLoadProgress(String table, long entities, long rows, long rowsWritten) {

    /**
     * Checks that nothing is null.
     *
     * @param table the name of the table
     * @param entities how many entities were taken so far
     * @param rows how many rows, entities and index entries, these have
     * @param rowsWritten how many of the rows are written; 0 until the last entity was taken
     */
    public BulkLoadProgress {
        Objects.requireNonNull(table, "table");
    }
}
