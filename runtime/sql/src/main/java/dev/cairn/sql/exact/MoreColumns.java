package dev.cairn.sql.exact;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgramBuilder;

/** Rows with further columns. */
final class MoreColumns {

    private MoreColumns() {}

    /** The rows with expressions over them behind their own columns. */
    static RelNode behind(RelNode rows, List<RexNode> expressions) {
        RexProgramBuilder program =
                new RexProgramBuilder(rows.getRowType(), rows.getCluster().getRexBuilder());
        program.addIdentity();
        for (int i = 0; i < expressions.size(); i++) {
            program.addProject(expressions.get(i), "$more" + i);
        }
        return EnumerableCalc.create(rows, program.getProgram());
    }
}
