package dev.cairn.sql.run;

import dev.cairn.sql.schema.EntityTable;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.TableModify;

/**
 * What a statement changes. Can be kept and run any number of times, by several threads.
 *
 * @param table the table
 * @param operation insert, update or delete
 * @param updated the columns that are set, in the order in which their values follow those of the table's columns in a row
 * @param reads whether the rows come from tables
 * @param exact which values of a row are just parameters, by position in the row: the numbers of the parameters
 */
public record ModifySpec(
        EntityTable<?, ?> table,
        TableModify.Operation operation,
        List<Integer> updated,
        boolean reads,
        Map<Integer, Integer> exact) {

    /**
     * The same change of rows that are known.
     *
     * @return the same that reads nothing
     */
    public ModifySpec ofKnownRows() {
        return new ModifySpec(table, operation, updated, false, exact);
    }
}
