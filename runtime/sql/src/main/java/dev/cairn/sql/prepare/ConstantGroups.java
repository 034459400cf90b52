package dev.cairn.sql.prepare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;

/**
 * Groups by nothing but constants, such as those that Calcite makes of {@code 4 IN (SELECT …)}: one row, and none if there is none
 * to group. Where subqueries are correlated, Calcite takes constants out of groups, and of no columns at all it makes
 * one row in any case.
 */
final class ConstantGroups extends RelHomogeneousShuttle {

    private ConstantGroups() {}

    /** The same rows with no such group. */
    static RelNode in(RelNode rows) {
        return hasCorrelate(rows) ? rows.accept(new ConstantGroups()) : rows;
    }

    private static boolean hasCorrelate(RelNode rows) {
        return rows instanceof Correlate || rows.getInputs().stream().anyMatch(ConstantGroups::hasCorrelate);
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode rows = super.visit(node);
        return rows instanceof Aggregate groups
                        && Aggregate.isSimple(groups)
                        && groups.getGroupCount() > 0
                        && groups.getInput() instanceof Project grouped
                        && groups.getGroupSet().asList().stream()
                                .allMatch(key -> grouped.getProjects().get(key) instanceof RexLiteral)
                        && RelOptUtil.getVariablesUsed(grouped).isEmpty()
                ? mended(groups, grouped)
                : rows;
    }

    private static RelNode mended(Aggregate groups, Project grouped) {
        if (!groups.getAggCallList().isEmpty()) {
            return groups.getAggCallList().stream()
                            .noneMatch(call -> call.getAggregation().getKind() == SqlKind.GROUPING)
                    ? allRows(groups, grouped)
                    : groups;
        }
        RexBuilder builder = groups.getCluster().getRexBuilder();
        RelNode first =
                LogicalSort.create(grouped, RelCollations.EMPTY, null, builder.makeExactLiteral(BigDecimal.ONE));
        return RelOptUtil.createProject(first, groups.getGroupSet().asList());
    }

    /** All rows as one group, if there are some. */
    private static RelNode allRows(Aggregate groups, Project grouped) {
        RelBuilder plan =
                RelFactories.LOGICAL_BUILDER.create(groups.getCluster(), null).push(grouped);
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        groups.getAggCallList().forEach(call -> calls.add(plan.aggregateCall(call)));
        calls.add(plan.countStar("$rows"));
        plan.aggregate(plan.groupKey(), calls);
        plan.filter(plan.greaterThan(plan.field(calls.size() - 1), plan.literal(0)));
        List<RexNode> columns = new ArrayList<>();
        groups.getGroupSet().forEach(key -> columns.add(grouped.getProjects().get(key)));
        for (int i = 0; i < calls.size() - 1; i++) {
            // Of some rows a sum is not null, of none it may be.
            RelDataType type = groups.getAggCallList().get(i).getType();
            columns.add(plan.getRexBuilder().makeCast(type, plan.field(i), true, false));
        }
        return plan.project(columns, groups.getRowType().getFieldNames(), true).build();
    }
}
