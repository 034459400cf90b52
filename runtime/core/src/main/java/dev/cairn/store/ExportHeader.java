package dev.cairn.store;

import java.util.List;
import java.util.Objects;

/**
 * The first line of a table's export.
 *
 * @param format the version of the format
 * @param part the number of the table in the export, from 1
 * @param parts how many tables the export has
 * @param table the name of the table
 * @param formerTables the names it had before
 * @param schema the components that the lines have
 * @param nextNumber the smallest number that is not reserved for a generated id; 0 if ids are not numbers of a sequence
 * @param estimate about how many entities follow
 */
record ExportHeader(
        int format,
        int part,
        int parts,
        String table,
        List<String> formerTables,
        ExportSchema schema,
        long nextNumber,
        long estimate) {

    /** The version that this code writes, and the newest that it reads. */
    static final int FORMAT = 1;

    ExportHeader {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(schema, "schema");
        formerTables = List.copyOf(formerTables);
    }
}
