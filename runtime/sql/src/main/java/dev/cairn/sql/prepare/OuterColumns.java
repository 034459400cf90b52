package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * What queries ask of rows around them where Calcite's decorrelation loses rows. A column of an outer join it takes for one that is
 * never null if the join compares it, also on the side all of whose rows are kept. And what a query asks of a row further
 * out it has only where there is a match, if the query may have none. So such columns are given to the query as further ones of the
 * row beside it, of which it is not known where they come from.
 */
final class OuterColumns extends RelHomogeneousShuttle {

    private OuterColumns() {}

    /** The same rows. */
    static RelNode in(RelNode rows) {
        return rows.accept(new OuterColumns());
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode rows = super.visit(node);
        if (!(rows instanceof LogicalCorrelate correlate)) {
            return rows;
        }
        Map<FreeColumns.Column, RexNode> columns = new LinkedHashMap<>();
        RelNode left = correlate.getLeft();
        if (hasOuterJoin(left)) {
            for (int column : correlate.getRequiredColumns()) {
                if (left.getRowType().getFieldList().get(column).getType().isNullable()) {
                    columns.put(
                            new FreeColumns.Column(correlate.getCorrelationId(), column),
                            RexInputRef.of(column, left.getRowType()));
                }
            }
        }
        if (correlate.getJoinType() == JoinRelType.LEFT) {
            columns.putAll(FreeColumns.of(correlate));
        }
        return columns.isEmpty() ? rows : apart(correlate, columns);
    }

    private static boolean hasOuterJoin(RelNode rows) {
        boolean isOuter = (rows instanceof Join join && join.getJoinType().isOuterJoin())
                || (rows instanceof Correlate correlate && correlate.getJoinType() == JoinRelType.LEFT);
        return isOuter || rows.getInputs().stream().anyMatch(OuterColumns::hasOuterJoin);
    }

    /** With further columns, which are cut off behind. */
    private static RelNode apart(LogicalCorrelate correlate, Map<FreeColumns.Column, RexNode> columns) {
        RexBuilder builder = correlate.getCluster().getRexBuilder();
        RelNode left = correlate.getLeft();
        int own = left.getRowType().getFieldCount();
        List<RexNode> projects = new ArrayList<>();
        List<String> names = new ArrayList<>(left.getRowType().getFieldNames());
        for (int i = 0; i < own; i++) {
            projects.add(builder.makeInputRef(left, i));
        }
        for (RexNode value : columns.values()) {
            projects.add(ExactFunction.SAME.call(builder, value.getType(), value));
            names.add("$outer" + names.size());
        }
        RelNode copied = LogicalProject.create(left, List.of(), projects, names, Set.of());
        Renamed renamed = new Renamed(
                builder, correlate.getCorrelationId(), copied.getRowType(), own, List.copyOf(columns.keySet()));
        RelNode right = ExpressionsWithin.changed(correlate.getRight(), renamed);
        LogicalCorrelate changed = LogicalCorrelate.create(
                copied,
                right,
                correlate.getHints(),
                correlate.getCorrelationId(),
                renamed.asked.build(),
                correlate.getJoinType());
        List<RexNode> kept = new ArrayList<>();
        for (int i = 0; i < correlate.getRowType().getFieldCount(); i++) {
            kept.add(builder.makeInputRef(changed, i < own ? i : i + columns.size()));
        }
        return LogicalProject.create(changed, List.of(), kept, correlate.getRowType(), Set.of());
    }

    /** Asks for the further columns. */
    private static final class Renamed extends RexShuttle {

        private final RexBuilder builder;
        private final CorrelationId id;
        private final RelDataType row;
        private final int own;
        private final List<FreeColumns.Column> columns;
        private final ImmutableBitSet.Builder asked = ImmutableBitSet.builder();

        Renamed(RexBuilder builder, CorrelationId id, RelDataType row, int own, List<FreeColumns.Column> columns) {
            this.builder = builder;
            this.id = id;
            this.row = row;
            this.own = own;
            this.columns = columns;
        }

        @Override
        public RexNode visitFieldAccess(RexFieldAccess access) {
            if (!(access.getReferenceExpr() instanceof RexCorrelVariable variable)) {
                return super.visitFieldAccess(access);
            }
            int further = columns.indexOf(
                    new FreeColumns.Column(variable.id, access.getField().getIndex()));
            if (further < 0 && !variable.id.equals(id)) {
                return access;
            }
            int column = further < 0 ? access.getField().getIndex() : own + further;
            asked.set(column);
            return builder.makeFieldAccess(builder.makeCorrel(row, id), column);
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            RexNode visited = super.visitSubQuery(query);
            return visited instanceof RexSubQuery changed
                    ? changed.clone(ExpressionsWithin.changed(changed.rel, this))
                    : visited;
        }
    }
}
