package dev.cairn.sql.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Compares rows column by column: {@code (a, b) > (x, y)}, which pages are turned with, becomes
 * {@code a > x OR (a = x AND b > y)}. Indexes can find that, and it is unknown where a column is null, which Calcite's own
 * comparison of rows never is.
 */
final class RowComparisons {

    private final SqlParserPos position;
    private final List<SqlNode> left;
    private final List<SqlNode> right;

    private RowComparisons(SqlParserPos position, SqlCall left, SqlCall right) {
        this.position = position;
        this.left = left.getOperandList();
        this.right = right.getOperandList();
    }

    /** The same comparison of columns; the call itself if it compares no rows, or rows with subqueries in them. */
    static SqlNode expanded(SqlCall call) {
        if (!call.isA(SqlKind.COMPARISON) || call.operandCount() != 2) {
            return call;
        }
        if (!(call.operand(0) instanceof SqlCall left)
                || !(call.operand(1) instanceof SqlCall right)
                || left.getKind() != SqlKind.ROW
                || right.getKind() != SqlKind.ROW
                || left.operandCount() != right.operandCount()
                || Subqueries.areInExpression(call)) {
            return call;
        }
        RowComparisons rows = new RowComparisons(call.getParserPosition(), left, right);
        return switch (call.getKind()) {
            case EQUALS -> rows.each(SqlStdOperatorTable.EQUALS, rows::and);
            case NOT_EQUALS -> rows.each(SqlStdOperatorTable.NOT_EQUALS, rows::or);
            case LESS_THAN, LESS_THAN_OR_EQUAL -> rows.ordered(SqlStdOperatorTable.LESS_THAN, call.getOperator());
            case GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                rows.ordered(SqlStdOperatorTable.GREATER_THAN, call.getOperator());
            default -> call;
        };
    }

    private SqlNode each(SqlOperator operator, BinaryOperator<SqlNode> combined) {
        List<SqlNode> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            all.add(compare(operator, i));
        }
        return all.stream().reduce(combined).orElseThrow();
    }

    private SqlNode ordered(SqlOperator strict, SqlOperator last) {
        int end = left.size() - 1;
        SqlNode rest = compare(last, end);
        for (int i = end - 1; i >= 0; i--) {
            rest = or(compare(strict, i), and(compare(SqlStdOperatorTable.EQUALS, i), rest));
        }
        return rest;
    }

    private SqlNode compare(SqlOperator operator, int column) {
        // A column stands in several comparisons.
        return operator.createCall(position, DeepCopy.of(left.get(column)), DeepCopy.of(right.get(column)));
    }

    private SqlNode and(SqlNode a, SqlNode b) {
        return SqlStdOperatorTable.AND.createCall(position, a, b);
    }

    private SqlNode or(SqlNode a, SqlNode b) {
        return SqlStdOperatorTable.OR.createCall(position, a, b);
    }
}
