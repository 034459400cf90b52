package dev.cairn.sql.exact;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexProgramBuilder;

/**
 * The rows of the right side of an outer join that match none. Where they are not found by their keys alone, Calcite keeps them as a set of
 * objects, in which equal rows of one column would be one. With another column each row is an array, equal to itself alone.
 */
final class UnmatchedRows {

    private UnmatchedRows() {}

    /** Whether a join tells all of them apart by itself. */
    static boolean areTold(Join join) {
        return !join.getJoinType().generatesNullsOnLeft()
                || join.analyzeCondition().isEqui();
    }

    /** A join with a right side whose rows are told apart, cut to the columns that it had. */
    static RelNode in(RelNode right, UnaryOperator<RelNode> join) {
        RexBuilder builder = right.getCluster().getRexBuilder();
        RelNode joined = join.apply(MoreColumns.behind(right, List.of(builder.makeLiteral(true))));
        RexProgramBuilder program = new RexProgramBuilder(joined.getRowType(), builder);
        for (int i = 0; i < joined.getRowType().getFieldCount() - 1; i++) {
            program.addProject(
                    builder.makeInputRef(joined, i),
                    joined.getRowType().getFieldNames().get(i));
        }
        return EnumerableCalc.create(joined, program.getProgram());
    }
}
