package dev.cairn.sql.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/**
 * Queries beside a row that aggregate without groups, as in {@code FROM a, LATERAL (SELECT MAX(b) …)}: they have one row in any
 * case. Calcite makes groups of them, of which there is none for a row that nothing matches; so they are joined as what may
 * have no row.
 */
final class OneRowQueries extends RelHomogeneousShuttle {

    private OneRowQueries() {}

    /** The same rows. */
    static RelNode in(RelNode rows) {
        return rows.accept(new OneRowQueries());
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode rows = super.visit(node);
        return rows instanceof LogicalCorrelate correlate
                        && correlate.getJoinType() == JoinRelType.INNER
                        && isOneRow(correlate.getRight())
                ? optional(correlate)
                : rows;
    }

    private static boolean isOneRow(RelNode rows) {
        return rows instanceof Project project
                ? isOneRow(project.getInput())
                : rows instanceof Aggregate groups && groups.getGroupCount() == 0 && Aggregate.isSimple(groups);
    }

    private static RelNode optional(LogicalCorrelate correlate) {
        LogicalCorrelate outer = LogicalCorrelate.create(
                correlate.getLeft(),
                correlate.getRight(),
                correlate.getHints(),
                correlate.getCorrelationId(),
                correlate.getRequiredColumns(),
                JoinRelType.LEFT);
        RexBuilder builder = correlate.getCluster().getRexBuilder();
        List<RexNode> columns = new ArrayList<>();
        for (RelDataTypeField field : correlate.getRowType().getFieldList()) {
            RexNode column = builder.makeInputRef(outer, field.getIndex());
            boolean isSame = column.getType().equals(field.getType());
            columns.add(isSame ? column : builder.makeAbstractCast(field.getType(), column, false));
        }
        return LogicalProject.create(outer, List.of(), columns, correlate.getRowType(), Set.of());
    }
}
