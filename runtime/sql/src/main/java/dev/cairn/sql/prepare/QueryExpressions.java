package dev.cairn.sql.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes the expressions of a query. A column of UUIDs that is compared with a text, which Calcite would make a text, is compared
 * with the UUID that the text says. And one that is less or greater than another is not told as a literal, since Calcite would
 * make ranges of several by Java's order, which is that of signed halves, and lose rows.
 */
final class QueryExpressions extends RexBuilder {

    QueryExpressions(RelDataTypeFactory types) {
        super(types);
    }

    @Override
    public RexNode makeCall(SqlParserPos position, RelDataType type, SqlOperator operator, List<RexNode> operands) {
        RexNode only = onlyValue(operator, operands);
        return only == null
                ? super.makeCall(position, type, operator, compared(operator, operands))
                : ensureType(type, only, false);
    }

    @Override
    public RexNode makeCall(SqlParserPos position, SqlOperator operator, List<? extends RexNode> operands) {
        RexNode only = onlyValue(operator, operands);
        return only == null ? super.makeCall(position, operator, compared(operator, operands)) : only;
    }

    /** What a {@code CASE} gives in any case. Calcite finds this in two steps, and takes what is between them for an error. */
    private static @Nullable RexNode onlyValue(SqlOperator operator, List<? extends RexNode> operands) {
        if (operator.getKind() != SqlKind.CASE) {
            return null;
        }
        RexNode last = operands.get(operands.size() - 1);
        for (int i = 1; i < operands.size(); i += 2) {
            if (!operands.get(i).equals(last)) {
                return null;
            }
        }
        return last;
    }

    private List<RexNode> compared(SqlOperator operator, List<? extends RexNode> operands) {
        return switch (operator.getKind()) {
            case EQUALS, NOT_EQUALS -> uuids(operands);
            case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                uuids(operands).stream().map(this::unordered).toList();
            default -> List.copyOf(operands);
        };
    }

    private RexNode unordered(RexNode operand) {
        return operand instanceof RexLiteral literal
                        && literal.getType().getSqlTypeName() == SqlTypeName.UUID
                        && !literal.isNull()
                ? makeAbstractCast(
                        literal.getType(), makeLiteral(String.valueOf(literal.getValueAs(UUID.class))), false)
                : operand;
    }

    /** The operands as UUIDs, if they are one that is cast to a text, and a text that says one. */
    private List<RexNode> uuids(List<? extends RexNode> operands) {
        List<RexNode> uuids = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            RexNode other = operands.get(operands.size() - 1 - i);
            UUID literal = uuid(operands.get(i));
            if (literal != null && isCast(other)) {
                uuids.add(makeUuidLiteral(literal));
            } else if (isCast(operands.get(i)) && uuid(other) != null) {
                uuids.add(((RexCall) operands.get(i)).getOperands().get(0));
            } else {
                return List.copyOf(operands);
            }
        }
        return uuids;
    }

    private static boolean isCast(RexNode node) {
        return node.getKind() == SqlKind.CAST
                && SqlTypeUtil.isCharacter(node.getType())
                && ((RexCall) node).getOperands().get(0).getType().getSqlTypeName() == SqlTypeName.UUID;
    }

    /** The UUID that a text says in the way in which all are written. */
    private static @Nullable UUID uuid(RexNode node) {
        if (!(node instanceof RexLiteral literal) || literal.getTypeName() != SqlTypeName.CHAR) {
            return null;
        }
        String text = String.valueOf(literal.getValueAs(String.class));
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
