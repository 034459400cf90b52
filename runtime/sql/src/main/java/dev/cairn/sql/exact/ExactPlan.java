package dev.cairn.sql.exact;

import com.google.common.collect.ImmutableList;
import dev.cairn.sql.plan.EntityModify;
import dev.cairn.sql.plan.IndexScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableValues;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.sql.SqlKind;

/**
 * Lets times keep their nanoseconds in whatever joins, groups, sorts and combines rows, and texts and UUIDs the order that
 * indexes give them. Done to the plan that is taken: each
 * column that is a time becomes one of {@link dev.cairn.sql.type.ExactTime} objects, and what computes with it takes the
 * milliseconds of these. An operation that is not known here gets rows as Calcite has them.
 */
public final class ExactPlan {

    private final Map<CorrelationId, RelDataType> correlated = new HashMap<>();

    private ExactPlan() {}

    /**
     * Changes a plan.
     *
     * @param plan the plan
     * @return the same plan with exact values
     */
    public static RelNode in(RelNode plan) {
        return new ExactPlan().exact(plan);
    }

    private RelNode exact(RelNode node) {
        if (node instanceof IndexScan scan) {
            return scan(scan);
        }
        if (node instanceof Values values && values.getTuples().isEmpty()) {
            return EnumerableValues.create(
                    node.getCluster(),
                    ExactTypes.exactRow(node.getCluster().getTypeFactory(), node.getRowType()),
                    ImmutableList.of());
        }
        if (node instanceof Values values && ExactTypes.hasTimes(values.getRowType())) {
            return new ExactLiterals(node.getCluster().getRexBuilder()).rows(values);
        }
        if (node instanceof Correlate correlate) {
            return correlate(correlate);
        }
        List<RelNode> inputs = node.getInputs().stream().map(this::exact).toList();
        if (node instanceof Calc calc) {
            return calc(calc, inputs.get(0));
        }
        if (node instanceof Join join && join.getVariablesSet().isEmpty()) {
            return join(join, inputs.get(0), inputs.get(1));
        }
        if (node instanceof Aggregate aggregate
                && aggregate.getAggCallList().stream().allMatch(call -> keeps(call, aggregate))) {
            return aggregate(aggregate, NormalDecimals.of(aggregate, inputs.get(0)));
        }
        if (node instanceof Sort sort) {
            return new OrderKeys(node.getCluster().getRexBuilder()).sorted(sort, inputs.get(0));
        }
        if (node instanceof Window window && ExactWindows.areKnown(window)) {
            return new ExactWindows(window, inputs.get(0)).exact();
        }
        if (node instanceof SetOp operation) {
            boolean compares = !(operation instanceof Union && operation.all);
            List<RelNode> rows =
                    compares ? inputs.stream().map(NormalDecimals::in).toList() : inputs;
            return node.copy(node.getTraitSet(), rows);
        }
        boolean passesRows = node instanceof EnumerableLimit || node instanceof EntityModify;
        return passesRows ? node.copy(node.getTraitSet(), inputs) : other(node, inputs);
    }

    private RelNode join(Join join, RelNode left, RelNode right) {
        return UnmatchedRows.areTold(join)
                ? joined(join, left, right)
                : UnmatchedRows.in(right, apart -> joined(join, left, apart));
    }

    private RelNode joined(Join join, RelNode left, RelNode right) {
        JoinInfo keys = join.analyzeCondition();
        return join.copy(
                join.getTraitSet(),
                expressions(join).exact(join.getCondition()),
                NormalDecimals.in(left, keys.leftSet()),
                NormalDecimals.in(right, keys.rightSet()),
                join.getJoinType(),
                join.isSemiJoinDone());
    }

    private ExactExpressions expressions(RelNode node) {
        return new ExactExpressions(node.getCluster().getRexBuilder(), correlated);
    }

    private RelNode scan(IndexScan scan) {
        return scan.with(
                ExactTypes.exactRow(scan.getCluster().getTypeFactory(), scan.getRowType()),
                scan.values().stream().map(expressions(scan)::exact).toList());
    }

    private RelNode correlate(Correlate correlate) {
        RelNode left = exact(correlate.getLeft());
        correlated.put(correlate.getCorrelationId(), left.getRowType());
        return correlate.copy(
                correlate.getTraitSet(),
                left,
                exact(correlate.getRight()),
                correlate.getCorrelationId(),
                correlate.getRequiredColumns(),
                correlate.getJoinType());
    }

    private RelNode calc(Calc calc, RelNode input) {
        RexProgram program = calc.getProgram();
        ExactExpressions expressions = expressions(calc);
        List<RexNode> projects = program.getProjectList().stream()
                .map(each -> expressions.exact(program.expandLocalRef(each)))
                .toList();
        RexNode condition = program.getCondition() == null
                ? null
                : expressions.exact(program.expandLocalRef(program.getCondition()));
        RexBuilder builder = calc.getCluster().getRexBuilder();
        RelDataType row = ExactTypes.exactRow(builder.getTypeFactory(), calc.getRowType());
        return calc.copy(
                calc.getTraitSet(), input, RexProgram.create(input.getRowType(), projects, condition, row, builder));
    }

    /** Whether an aggregation takes times as any objects. */
    private static boolean keeps(AggregateCall call, Aggregate aggregate) {
        List<RelDataTypeField> fields = aggregate.getInput().getRowType().getFieldList();
        return switch (call.getAggregation().getKind()) {
            case MIN, MAX, COUNT, SINGLE_VALUE, ANY_VALUE, GROUPING, GROUPING_ID -> true;
            default ->
                call.getArgList().stream()
                        .noneMatch(argument ->
                                ExactTypes.isTime(fields.get(argument).getType()));
        };
    }

    private static RelNode aggregate(Aggregate aggregate, RelNode input) {
        aggregate.getAggCallList().stream()
                .filter(call -> SqlKind.MIN == call.getAggregation().getKind()
                        || SqlKind.MAX == call.getAggregation().getKind())
                .forEach(call -> OrderKeys.requireOrder(call.getType()));
        RexBuilder builder = aggregate.getCluster().getRexBuilder();
        List<AggregateCall> calls = aggregate.getAggCallList().stream()
                .map(call -> AggregateCalls.with(
                        call, call.getArgList(), ExactTypes.exact(builder.getTypeFactory(), call.getType())))
                .toList();
        return ListKeys.in(aggregate, input, rows -> new ExactAggregates(builder, rows).of(aggregate, calls));
    }

    /** What is known to take and give rows as Calcite has them. */
    private RelNode other(RelNode node, List<RelNode> inputs) {
        List<RelNode> plain = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            plain.add(convert(
                    inputs.get(i),
                    ExactTypes.exactRows(
                            node.getCluster().getTypeFactory(), node.getInput(i).getRowType()),
                    ExactFunction.MILLIS_OF));
        }
        RelNode same = plain.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), plain);
        RelDataType exact = ExactTypes.exactRow(node.getCluster().getTypeFactory(), node.getRowType());
        return convert(same, exact, ExactFunction.EXACT_OF);
    }

    private static RelNode convert(RelNode rows, RelDataType target, ExactFunction time) {
        RelDataType source = rows.getRowType();
        if (source.equals(target)) {
            return rows;
        }
        RexBuilder builder = rows.getCluster().getRexBuilder();
        List<RexNode> projects = new ArrayList<>();
        for (int i = 0; i < target.getFieldCount(); i++) {
            RelDataType from = source.getFieldList().get(i).getType();
            RelDataType to = target.getFieldList().get(i).getType();
            RexNode column = new RexInputRef(i, from);
            boolean isRow = ExactTypes.isRow(from) || ExactTypes.isExactRow(from);
            projects.add(from.equals(to) ? column : (isRow ? ExactFunction.SAME : time).call(builder, to, column));
        }
        return EnumerableCalc.create(rows, RexProgram.create(source, projects, null, target, builder));
    }
}
