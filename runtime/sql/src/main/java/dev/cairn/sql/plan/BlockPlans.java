package dev.cairn.sql.plan;

import java.util.List;
import java.util.function.Consumer;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.InvalidRelException;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/** All plans of a block that read indexes. */
final class BlockPlans {

    private BlockPlans() {}

    static void of(Block block, Consumer<RelNode> plans) {
        Sort sort = block.sort();
        Aggregate aggregate = block.aggregate();
        if (sort != null) {
            AccessPaths.of(block).sorted(sort).ifPresent(plans);
        } else if (aggregate != null) {
            aggregate(block, aggregate, plans);
        } else {
            plans.accept(AccessPaths.of(block).rows());
        }
    }

    private static void aggregate(Block block, Aggregate aggregate, Consumer<RelNode> plans) {
        if (aggregate.getGroupCount() != 0
                || aggregate.getGroupSets().size() != 1
                || aggregate.getAggCallList().size() != 1) {
            return;
        }
        AggregateCall call = aggregate.getAggCallList().get(0);
        List<Integer> arguments = call.getArgList();
        SqlKind kind = call.getAggregation().getKind();
        if (call.hasFilter() || arguments.size() > 1 || (call.isDistinct() && kind == SqlKind.COUNT)) {
            return;
        }
        if (kind == SqlKind.COUNT) {
            count(block, aggregate, arguments, plans);
        } else if ((kind == SqlKind.MIN || kind == SqlKind.MAX) && arguments.size() == 1) {
            AccessPaths.of(block)
                    .extreme(arguments.get(0), kind == SqlKind.MAX)
                    .ifPresent(row -> plans.accept(ofOneRow(block, call, row)));
        }
    }

    private static void count(Block block, Aggregate aggregate, List<Integer> arguments, Consumer<RelNode> plans) {
        Integer present = null;
        if (!arguments.isEmpty()) {
            if (!(block.output(arguments.get(0)) instanceof RexInputRef ref)) {
                return;
            }
            present = ref.getIndex();
        }
        AccessPaths.of(block).count(aggregate.getRowType(), present).ifPresent(plans);
    }

    private static RelNode ofOneRow(Block block, AggregateCall call, RelNode row) {
        RelOptCluster cluster = block.scan().getCluster();
        try {
            return new EnumerableAggregate(
                    cluster,
                    cluster.traitSetOf(EnumerableConvention.INSTANCE),
                    row,
                    ImmutableBitSet.of(),
                    List.of(ImmutableBitSet.of()),
                    List.of(call.withArgList(List.of(0))));
        } catch (InvalidRelException e) {
            throw new IllegalStateException("The least and the greatest value can be computed.", e);
        }
    }
}
