package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.rel.InvalidRelException;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.jspecify.annotations.Nullable;

/**
 * Plans what is asked of one table without comparing plans: core's planner has done that, and what is computed from the rows
 * leaves no choice. Calcite's planner takes a thousand times as long, and loads two thousand classes first.
 */
public final class QuickPlan {

    private QuickPlan() {}

    /**
     * Plans a query.
     *
     * @param query the query
     * @return what reads the table and computes the result, or null if it is another kind of query
     */
    public static @Nullable RelNode of(RelNode query) {
        Block block = Block.of(query);
        if (block != null) {
            List<RelNode> plans = new ArrayList<>();
            BlockPlans.of(block, plans::add);
            if (!plans.isEmpty()) {
                return plans.get(0);
            }
        }
        if (query.getInputs().size() != 1) {
            return null;
        }
        RelNode rows = of(query.getInput(0));
        return rows == null ? null : computed(query, rows);
    }

    private static @Nullable RelNode computed(RelNode query, RelNode rows) {
        if (query instanceof Sort sort) {
            return sorted(sort, rows);
        }
        if (query instanceof Aggregate aggregate) {
            return grouped(aggregate, rows);
        }
        if (query instanceof Filter filter && Block.isPlain(filter.getCondition())) {
            RexBuilder builder = query.getCluster().getRexBuilder();
            return calc(query, rows, builder.identityProjects(rows.getRowType()), filter.getCondition());
        }
        return query instanceof Project project
                        && project.getProjects().stream().allMatch(Block::isPlain)
                ? calc(query, rows, project.getProjects(), null)
                : null;
    }

    private static RelNode calc(
            RelNode query, RelNode rows, List<? extends RexNode> columns, @Nullable RexNode condition) {
        return EnumerableCalc.create(
                rows,
                RexProgram.create(
                        rows.getRowType(),
                        columns,
                        condition,
                        query.getRowType(),
                        query.getCluster().getRexBuilder()));
    }

    private static RelNode sorted(Sort sort, RelNode rows) {
        if (sort.getCollation().getFieldCollations().isEmpty()) {
            return EnumerableLimit.create(rows, sort.offset, sort.fetch);
        }
        return sort.offset == null && sort.fetch == null
                ? EnumerableSort.create(rows, sort.getCollation(), null, null)
                : EnumerableLimitSort.create(rows, sort.getCollation(), sort.offset, sort.fetch);
    }

    /** Only what needs no other form first: averages do, and what is distinct. */
    private static @Nullable RelNode grouped(Aggregate aggregate, RelNode rows) {
        if (aggregate.getGroupSets().size() != 1
                || !aggregate.getAggCallList().stream().allMatch(QuickPlan::isSimple)) {
            return null;
        }
        try {
            return new EnumerableAggregate(
                    aggregate.getCluster(),
                    aggregate.getCluster().traitSetOf(EnumerableConvention.INSTANCE),
                    rows,
                    aggregate.getGroupSet(),
                    aggregate.getGroupSets(),
                    aggregate.getAggCallList());
        } catch (InvalidRelException e) {
            return null; // Calcite's planner may know another form
        }
    }

    private static boolean isSimple(AggregateCall call) {
        return !call.isDistinct()
                && !call.hasCollation()
                && switch (call.getAggregation().getKind()) {
                    case COUNT, SUM, SUM0, MIN, MAX -> true;
                    default -> false;
                };
    }
}
