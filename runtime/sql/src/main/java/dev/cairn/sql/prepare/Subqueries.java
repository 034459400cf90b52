package dev.cairn.sql.prepare;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Util;

/** Looks for queries in expressions, which may be about the row that these are computed from. */
final class Subqueries extends SqlBasicVisitor<Void> {

    private boolean inExpression;

    private Subqueries(boolean inExpression) {
        this.inExpression = inExpression;
    }

    /** Whether an expression of a statement has a query in it. */
    static boolean areIn(SqlNode statement) {
        return finds(statement, new Subqueries(false));
    }

    /** Whether an expression is a query, or has one in it. */
    static boolean areInExpression(SqlNode expression) {
        return finds(expression, new Subqueries(true));
    }

    private static boolean finds(SqlNode node, Subqueries queries) {
        try {
            node.accept(queries);
            return false;
        } catch (Util.FoundOne found) {
            return true;
        }
    }

    @Override
    public Void visit(SqlCall call) {
        if (inExpression && call.isA(SqlKind.QUERY)) {
            throw Util.FoundOne.NULL;
        }
        for (SqlNode operand : call.getOperandList()) {
            if (operand != null) {
                boolean outer = inExpression;
                inExpression |= computes(call, operand);
                operand.accept(this);
                inExpression = outer;
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // this very operand
    private static boolean computes(SqlCall call, SqlNode operand) {
        if (call instanceof SqlSelect select) {
            return operand != select.getFrom();
        }
        if (call instanceof SqlJoin join) {
            return operand == join.getCondition();
        }
        return call instanceof SqlOrderBy order && operand != order.query;
    }
}
