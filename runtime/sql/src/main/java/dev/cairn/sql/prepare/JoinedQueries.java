package dev.cairn.sql.prepare;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Queries in the condition of a join, which Calcite makes joins of only if they ask for columns of one side, and numbers these
 * as if they were of the other. An inner join is filtered behind; an outer join looks for the rows of the other side for
 * each row.
 */
final class JoinedQueries extends RelHomogeneousShuttle {

    private JoinedQueries() {}

    /** The same rows. */
    static RelNode in(RelNode rows) {
        return rows.accept(new JoinedQueries());
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode rows = super.visit(node);
        if (!(rows instanceof LogicalJoin join)
                || join.getVariablesSet().isEmpty()
                || RexUtil.SubQueryFinder.find(join.getCondition()) == null) {
            return rows;
        }
        return switch (join.getJoinType()) {
            case INNER -> filtered(join);
            case LEFT -> looked(join, join.getLeft(), join.getRight(), false);
            case RIGHT -> swapped(join);
            default -> rows;
        };
    }

    private static RelNode filtered(LogicalJoin join) {
        List<RexNode> plain = new ArrayList<>();
        List<RexNode> queries = new ArrayList<>();
        for (RexNode condition : RelOptUtil.conjunctions(join.getCondition())) {
            (RexUtil.SubQueryFinder.find(condition) == null ? plain : queries).add(condition);
        }
        RexBuilder builder = join.getCluster().getRexBuilder();
        RelNode joined = LogicalJoin.create(
                join.getLeft(),
                join.getRight(),
                join.getHints(),
                RexUtil.composeConjunction(builder, plain),
                Set.of(),
                JoinRelType.INNER);
        return LogicalFilter.create(
                joined, RexUtil.composeConjunction(builder, queries), ImmutableSet.copyOf(join.getVariablesSet()));
    }

    private static RelNode swapped(LogicalJoin join) {
        RelNode looked = looked(join, join.getRight(), join.getLeft(), true);
        RexBuilder builder = join.getCluster().getRexBuilder();
        int right = join.getRight().getRowType().getFieldCount();
        int left = join.getLeft().getRowType().getFieldCount();
        List<RexNode> columns = new ArrayList<>();
        for (int i = 0; i < left + right; i++) {
            columns.add(builder.makeInputRef(looked, i < left ? right + i : i - left));
        }
        return LogicalProject.create(looked, List.of(), columns, join.getRowType(), Set.of());
    }

    /** The rows of one side, and for each those of the other that match, or none. */
    private static RelNode looked(LogicalJoin join, RelNode kept, RelNode found, boolean isSwapped) {
        Sides sides = new Sides(join, kept, found, isSwapped);
        RelNode matching =
                LogicalFilter.create(found, join.getCondition().accept(sides), ImmutableSet.of(sides.foundRow));
        return LogicalCorrelate.create(
                kept, matching, join.getHints(), sides.keptRow, sides.asked.build(), JoinRelType.LEFT);
    }

    /** Has two rows for the one of the join: the kept one, and the found one that a condition is about. */
    private static final class Sides extends RexShuttle {

        private final RexBuilder builder;
        private final Set<CorrelationId> joined;
        private final RelDataType keptType;
        private final RelDataType foundType;
        private final CorrelationId keptRow;
        private final CorrelationId foundRow;
        private final int left;
        private final boolean isSwapped;
        private final ImmutableBitSet.Builder asked = ImmutableBitSet.builder();
        private boolean inQuery;

        Sides(LogicalJoin join, RelNode kept, RelNode found, boolean isSwapped) {
            this.builder = join.getCluster().getRexBuilder();
            this.joined = join.getVariablesSet();
            this.keptType = kept.getRowType();
            this.foundType = found.getRowType();
            this.keptRow = join.getCluster().createCorrel();
            this.foundRow = join.getCluster().createCorrel();
            this.left = join.getLeft().getRowType().getFieldCount();
            this.isSwapped = isSwapped;
        }

        private boolean isKept(int column) {
            return column < left != isSwapped;
        }

        private int own(int column) {
            return column < left ? column : column - left;
        }

        private RexNode kept(int column) {
            asked.set(own(column));
            return builder.makeFieldAccess(builder.makeCorrel(keptType, keptRow), own(column));
        }

        @Override
        public RexNode visitInputRef(RexInputRef ref) {
            if (inQuery) {
                return ref;
            }
            return isKept(ref.getIndex()) ? kept(ref.getIndex()) : RexInputRef.of(own(ref.getIndex()), foundType);
        }

        @Override
        public RexNode visitFieldAccess(RexFieldAccess access) {
            if (access.getReferenceExpr() instanceof RexCorrelVariable variable && joined.contains(variable.id)) {
                int column = access.getField().getIndex();
                return isKept(column)
                        ? kept(column)
                        : builder.makeFieldAccess(builder.makeCorrel(foundType, foundRow), own(column));
            }
            return super.visitFieldAccess(access);
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            RexNode visited = super.visitSubQuery(query);
            boolean outer = inQuery;
            inQuery = true;
            RelNode rows = ExpressionsWithin.changed(((RexSubQuery) visited).rel, this);
            inQuery = outer;
            return ((RexSubQuery) visited).clone(rows);
        }
    }
}
