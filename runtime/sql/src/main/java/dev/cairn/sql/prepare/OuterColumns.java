package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactFunction;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * What queries ask of rows that come from an outer join. Calcite takes a column for one that is never null if the join compares
 * it, also on the side all of whose rows are kept, and loses the rows in which it is null. So such columns are given to the
 * query as others, of which it does not know where they come from.
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
        if (!(rows instanceof LogicalCorrelate correlate) || !hasOuterJoin(correlate.getLeft())) {
            return rows;
        }
        RelDataType left = correlate.getLeft().getRowType();
        List<Integer> columns = correlate.getRequiredColumns().asList().stream()
                .filter(column -> left.getFieldList().get(column).getType().isNullable())
                .toList();
        return columns.isEmpty() ? rows : apart(correlate, columns);
    }

    private static boolean hasOuterJoin(RelNode rows) {
        boolean isOuter = (rows instanceof Join join && join.getJoinType().isOuterJoin())
                || (rows instanceof Correlate correlate && correlate.getJoinType() == JoinRelType.LEFT);
        return isOuter || rows.getInputs().stream().anyMatch(OuterColumns::hasOuterJoin);
    }

    /** With copies of some columns, which are cut off behind. */
    private static RelNode apart(LogicalCorrelate correlate, List<Integer> columns) {
        RexBuilder builder = correlate.getCluster().getRexBuilder();
        RelNode left = correlate.getLeft();
        int own = left.getRowType().getFieldCount();
        List<RexNode> projects = new ArrayList<>();
        List<String> names = new ArrayList<>(left.getRowType().getFieldNames());
        for (int i = 0; i < own; i++) {
            projects.add(builder.makeInputRef(left, i));
        }
        for (int column : columns) {
            RexNode value = projects.get(column);
            projects.add(ExactFunction.SAME.call(builder, value.getType(), value));
            names.add("$outer" + column);
        }
        RelNode copied = LogicalProject.create(left, List.of(), projects, names, Set.of());
        Renamed renamed = new Renamed(builder, correlate.getCorrelationId(), copied.getRowType(), own, columns);
        LogicalCorrelate changed = LogicalCorrelate.create(
                copied,
                renamed.in(correlate.getRight()),
                correlate.getHints(),
                correlate.getCorrelationId(),
                ImmutableBitSet.of(correlate.getRequiredColumns().asList().stream()
                        .map(renamed::column)
                        .toList()),
                correlate.getJoinType());
        List<RexNode> kept = new ArrayList<>();
        for (int i = 0; i < correlate.getRowType().getFieldCount(); i++) {
            kept.add(builder.makeInputRef(changed, i < own ? i : i + columns.size()));
        }
        return LogicalProject.create(changed, List.of(), kept, correlate.getRowType(), Set.of());
    }

    /** Asks for the copies. */
    private static final class Renamed extends RexShuttle {

        private final RexBuilder builder;
        private final CorrelationId id;
        private final RelDataType row;
        private final int own;
        private final List<Integer> copied;

        Renamed(RexBuilder builder, CorrelationId id, RelDataType row, int own, List<Integer> copied) {
            this.builder = builder;
            this.id = id;
            this.row = row;
            this.own = own;
            this.copied = copied;
        }

        int column(int column) {
            int copy = copied.indexOf(column);
            return copy < 0 ? column : own + copy;
        }

        RelNode in(RelNode rows) {
            return rows.accept(new RelHomogeneousShuttle() {
                @Override
                public RelNode visit(RelNode node) {
                    return super.visit(node).accept(Renamed.this);
                }
            });
        }

        @Override
        public RexNode visitFieldAccess(RexFieldAccess access) {
            return access.getReferenceExpr() instanceof RexCorrelVariable variable && variable.id.equals(id)
                    ? builder.makeFieldAccess(
                            builder.makeCorrel(row, id),
                            column(access.getField().getIndex()))
                    : super.visitFieldAccess(access);
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            RexNode visited = super.visitSubQuery(query);
            return visited instanceof RexSubQuery changed ? changed.clone(in(changed.rel)) : visited;
        }
    }
}
