package dev.cairn.sql.plan;

import dev.cairn.query.Filter;
import dev.cairn.query.Ordering;
import dev.cairn.sql.run.RowCount;
import dev.cairn.sql.run.ScanSpec;
import dev.cairn.sql.schema.EntityTable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;

/** Reads a whole table. */
final class ScanRule extends RelOptRule {

    @SuppressWarnings("deprecation") // the other way needs a processor of annotations
    ScanRule() {
        super(operand(EntityScan.class, none()), "CairnScan");
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        EntityScan scan = call.rel(0);
        call.transformTo(new IndexScan(
                scan.getCluster(),
                scan.getCluster().traitSetOf(EnumerableConvention.INSTANCE),
                scan.getRowType(),
                all(scan.entities()),
                List.of()));
    }

    private static <K, V> ScanSpec<K, V> all(EntityTable<K, V> table) {
        return new ScanSpec<>(
                table,
                Filter.all(),
                Ordering.loose(List.of()),
                IntStream.range(0, table.columns().size()).boxed().toList(),
                List.of(),
                RowCount.NONE,
                RowCount.ALL,
                false);
    }
}
