package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.RowParts;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Compares rows that are columns, whose types are not known before: part by part, as {@link RowComparisons} compares those
 * that a statement spells out. Calcite would take two parts that are null for equal.
 */
final class RowColumnComparisons {

    private RowColumnComparisons() {}

    static RexNode expanded(RexBuilder builder, RexNode comparison) {
        if (!(comparison instanceof RexCall call)
                || call.getOperands().size() != 2
                || !call.getOperands().stream().allMatch(each -> each.getType().isStruct())
                || RexUtil.SubQueryFinder.find(call) != null) {
            return comparison;
        }
        Parts parts =
                new Parts(builder, call.getOperands().get(0), call.getOperands().get(1));
        return switch (call.getKind()) {
            case EQUALS -> RexUtil.composeConjunction(builder, parts.each(SqlStdOperatorTable.EQUALS));
            case NOT_EQUALS -> RexUtil.composeDisjunction(builder, parts.each(SqlStdOperatorTable.NOT_EQUALS));
            case LESS_THAN, LESS_THAN_OR_EQUAL -> parts.ordered(SqlStdOperatorTable.LESS_THAN, call.getOperator());
            case GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                parts.ordered(SqlStdOperatorTable.GREATER_THAN, call.getOperator());
            default -> comparison;
        };
    }

    /** The parts of two rows, of which those in turn are compared. */
    private record Parts(RexBuilder builder, RexNode left, RexNode right) {

        int count() {
            return left.getType().getFieldCount();
        }

        RexNode compare(SqlOperator operator, int part) {
            return expanded(
                    builder,
                    builder.makeCall(operator, RowParts.of(builder, left, part), RowParts.of(builder, right, part)));
        }

        List<RexNode> each(SqlOperator operator) {
            List<RexNode> all = new ArrayList<>();
            for (int i = 0; i < count(); i++) {
                all.add(compare(operator, i));
            }
            return all;
        }

        RexNode ordered(SqlOperator strict, SqlOperator last) {
            int end = count() - 1;
            RexNode rest = compare(last, end);
            for (int i = end - 1; i >= 0; i--) {
                RexNode equal = builder.makeCall(SqlStdOperatorTable.AND, compare(SqlStdOperatorTable.EQUALS, i), rest);
                rest = builder.makeCall(SqlStdOperatorTable.OR, compare(strict, i), equal);
            }
            return rest;
        }
    }
}
