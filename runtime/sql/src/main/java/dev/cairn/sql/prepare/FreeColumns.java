package dev.cairn.sql.prepare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** A column of a row further out. Variables can have other types in other places, so a type is no part of it. */
    record Column(CorrelationId row, int index) {}

    private final Set<CorrelationId> bound = new HashSet<>();
    private final Map<Column, RexNode> found = new LinkedHashMap<>();

    private FreeColumns() {}

    static Map<Column, RexNode> of(Correlate correlate) {
        FreeColumns columns = new FreeColumns();
        columns.bound.add(correlate.getCorrelationId());
        columns.collect(correlate.getRight());
        columns.found.keySet().removeIf(column -> columns.bound.contains(column.row()));
        return columns.found;
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
        if (access.getReferenceExpr() instanceof RexCorrelVariable variable) {
            found.putIfAbsent(new Column(variable.id, access.getField().getIndex()), access);
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
