package dev.cairn.sql.prepare;

import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexShuttle;

/** Changes the expressions of all nodes of a plan; {@link RelNode#accept(RexShuttle)} changes those of one node only. */
final class ExpressionsWithin extends RelHomogeneousShuttle {

    private final RexShuttle expressions;

    private ExpressionsWithin(RexShuttle expressions) {
        this.expressions = expressions;
    }

    static RelNode changed(RelNode rows, RexShuttle expressions) {
        return rows.accept(new ExpressionsWithin(expressions));
    }

    @Override
    public RelNode visit(RelNode node) {
        return super.visit(node).accept(expressions);
    }
}
