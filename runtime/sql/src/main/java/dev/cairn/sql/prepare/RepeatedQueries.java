package dev.cairn.sql.prepare;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Expressions that name one of their operands once and take it twice: {@code COALESCE}, {@code NULLIF}, {@code CASE x WHEN …}. If it
 * has a query in it, the second is a copy here: Calcite takes the same one twice, and loses what a query within it asks of it.
 */
final class RepeatedQueries {

    private RepeatedQueries() {}

    /** The same expression, in which no query stands twice. */
    static SqlNode apart(SqlCall call) {
        if (call instanceof SqlCase cases) {
            return Subqueries.areInExpression(cases.getWhenOperands()) ? cases(cases) : call;
        }
        List<SqlNode> operands = call.getOperandList();
        SqlParserPos position = call.getParserPosition();
        return switch (call.getOperator().getName()) {
            case "COALESCE" ->
                operands.size() > 1 && Subqueries.areInExpression(call) ? firstOf(operands, position) : call;
            case "NULLIF" ->
                operands.size() == 2 && Subqueries.areInExpression(operands.get(0))
                        ? nullIf(operands.get(0), operands.get(1), position)
                        : call;
            default -> call;
        };
    }

    private static SqlNode firstOf(List<SqlNode> operands, SqlParserPos position) {
        SqlNodeList conditions = new SqlNodeList(position);
        SqlNodeList values = new SqlNodeList(position);
        int last = operands.size() - 1;
        for (SqlNode operand : operands.subList(0, last)) {
            // Not IS NOT NULL, by which Calcite would take the value for not null, and the one of its copy for another.
            conditions.add(SqlStdOperatorTable.NOT.createCall(
                    position, SqlStdOperatorTable.IS_NULL.createCall(position, operand)));
            values.add(DeepCopy.of(operand));
        }
        return new SqlCase(position, null, conditions, values, operands.get(last));
    }

    private static SqlNode nullIf(SqlNode value, SqlNode other, SqlParserPos position) {
        return new SqlCase(
                position,
                null,
                SqlNodeList.of(SqlStdOperatorTable.EQUALS.createCall(position, value, other)),
                SqlNodeList.of(SqlLiteral.createNull(position)),
                DeepCopy.of(value));
    }

    /** The value that is compared is the same object in all conditions. */
    private static SqlNode cases(SqlCase cases) {
        List<SqlNode> conditions = new ArrayList<>(cases.getWhenOperands().getList());
        for (int i = 1; i < conditions.size(); i++) {
            if (Subqueries.areInExpression(conditions.get(i))) {
                conditions.set(i, DeepCopy.of(conditions.get(i)));
            }
        }
        return new SqlCase(
                cases.getParserPosition(),
                cases.getValueOperand(),
                new SqlNodeList(conditions, cases.getWhenOperands().getParserPosition()),
                cases.getThenOperands(),
                cases.getElseOperand());
    }
}
