package dev.cairn.sql.prepare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups by nothing but constants, such as those that Calcite makes of {@code 4 IN (SELECT …)}: one row, and none if there is none
 * to group. Where subqueries are correlated, Calcite takes constants out of groups, and of no columns at all it makes
 * one row in any case, or fails.
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
        if (!(rows instanceof Aggregate groups)
                || !Aggregate.isSimple(groups)
                || !(groups.getInput() instanceof Project given)) {
            return rows;
        }
        Project grouped = withConstants(given);
        ImmutableBitSet constants = ImmutableBitSet.of(groups.getGroupSet().asList().stream()
                .filter(key -> grouped.getProjects().get(key) instanceof RexLiteral)
                .toList());
        if (constants.isEmpty()) {
            return rows;
        }
        if (!constants.equals(groups.getGroupSet())) {
            return others(groups, grouped, constants);
        }
        return RelOptUtil.getVariablesUsed(grouped).isEmpty() ? mended(groups, grouped) : rows;
    }

    /** With constants in place of columns that are some further down, where Calcite finds them too. */
    private static Project withConstants(Project project) {
        List<RexNode> expressions = new ArrayList<>();
        for (RexNode each : project.getProjects()) {
            RexLiteral constant = each instanceof RexInputRef ref ? constant(project.getInput(), ref.getIndex()) : null;
            boolean fits = constant != null && constant.getType().equals(each.getType());
            expressions.add(constant != null && fits ? constant : each);
        }
        return expressions.equals(project.getProjects())
                ? project
                : LogicalProject.create(
                        project.getInput(),
                        project.getHints(),
                        expressions,
                        project.getRowType(),
                        project.getVariablesSet());
    }

    private static @Nullable RexLiteral constant(RelNode rows, int column) {
        if (rows instanceof Project project) {
            RexNode expression = project.getProjects().get(column);
            if (expression instanceof RexInputRef ref) {
                return constant(project.getInput(), ref.getIndex());
            }
            return expression instanceof RexLiteral literal ? literal : null;
        }
        if (rows instanceof Correlate correlate) {
            return column < correlate.getLeft().getRowType().getFieldCount()
                    ? constant(correlate.getLeft(), column)
                    : null;
        }
        return rows instanceof Filter || rows instanceof Sort ? constant(rows.getInput(0), column) : null;
    }

    /** Groups by what is no constant. */
    private static RelNode others(Aggregate groups, Project grouped, ImmutableBitSet constants) {
        ImmutableBitSet keys = groups.getGroupSet().except(constants);
        RelNode rows = groups.copy(groups.getTraitSet(), grouped, keys, null, groups.getAggCallList());
        RexBuilder builder = groups.getCluster().getRexBuilder();
        List<RexNode> columns = new ArrayList<>();
        int next = 0;
        for (int key : groups.getGroupSet()) {
            columns.add(constants.get(key) ? grouped.getProjects().get(key) : builder.makeInputRef(rows, next++));
        }
        while (next < rows.getRowType().getFieldCount()) {
            columns.add(builder.makeInputRef(rows, next++));
        }
        return LogicalProject.create(rows, List.of(), columns, groups.getRowType(), Set.of());
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
