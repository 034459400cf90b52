package dev.cairn.sql.prepare;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** Finds what a query beside a row asks of rows further out. */
final class FreeColumns extends RexShuttle {

    private final Set<CorrelationId> bound = new HashSet<>();
    private final Set<RexFieldAccess> found = new LinkedHashSet<>();

    private FreeColumns() {}

    static List<RexNode> of(Correlate correlate) {
        FreeColumns columns = new FreeColumns();
        columns.bound.add(correlate.getCorrelationId());
        columns.collect(correlate.getRight());
        return columns.found.stream()
                .filter(access -> !columns.bound.contains(((RexCorrelVariable) access.getReferenceExpr()).id))
                .<RexNode>map(access -> access)
                .toList();
    }

    private void collect(RelNode rows) {
        if (rows instanceof Correlate correlate) {
            bound.add(correlate.getCorrelationId());
        }
        bound.addAll(rows.getVariablesSet());
        rows.accept(this);
        rows.getInputs().forEach(this::collect);
    }

    @Override
    public RexNode visitFieldAccess(RexFieldAccess access) {
        if (access.getReferenceExpr() instanceof RexCorrelVariable) {
            found.add(access);
            return access;
        }
        return super.visitFieldAccess(access);
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
        collect(query.rel);
        return super.visitSubQuery(query);
    }
}
