package dev.cairn.sql.schema;

import java.util.List;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * What the planner is told about a table.
 *
 * @param table the table
 * @param keys the columns that no two rows have the same values in
 */
record TableStatistic(EntityTable<?, ?> table, List<ImmutableBitSet> keys) implements Statistic {

    @Override
    public Double getRowCount() {
        return table.rowCount();
    }

    @Override
    public boolean isKey(ImmutableBitSet columns) {
        return keys.stream().anyMatch(columns::contains);
    }

    @Override
    public List<ImmutableBitSet> getKeys() {
        return keys;
    }
}
