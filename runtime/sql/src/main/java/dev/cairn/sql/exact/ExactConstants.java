package dev.cairn.sql.exact;

import dev.cairn.sql.type.ExactTime;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;
import org.jspecify.annotations.Nullable;

/**
 * Computes constants as Calcite does, but those texts that are cast to times with their nanoseconds; and leaves what has UUIDs, which
 * Calcite would order in its own way, or not at all.
 */
public final class ExactConstants implements RexExecutor {

    private final RexExecutor others;

    /**
     * Makes the executor.
     *
     * @param others computes all other constants
     */
    public ExactConstants(RexExecutor others) {
        this.others = others;
    }

    @Override
    public void reduce(RexBuilder builder, List<RexNode> expressions, List<RexNode> values) {
        List<RexNode> rest = new ArrayList<>();
        List<@Nullable RexNode> known = new ArrayList<>();
        for (RexNode expression : expressions) {
            RexNode value = exact(builder, expression);
            known.add(value);
            if (value == null) {
                rest.add(expression);
            }
        }
        List<RexNode> computed = new ArrayList<>();
        if (!rest.isEmpty()) {
            others.reduce(builder, rest, computed);
        }
        int next = 0;
        for (RexNode value : known) {
            values.add(value == null ? computed.get(next++) : value);
        }
    }

    private static boolean hasUuid(RexNode expression) {
        return expression.getType().getSqlTypeName() == SqlTypeName.UUID
                || (expression instanceof RexCall call
                        && call.getOperands().stream().anyMatch(ExactConstants::hasUuid));
    }

    private static @Nullable RexNode exact(RexBuilder builder, RexNode expression) {
        if (hasUuid(expression)) {
            return expression;
        }
        if (expression.getKind() != SqlKind.CAST
                || !(((RexCall) expression).getOperands().get(0) instanceof RexLiteral literal)
                || literal.isNull()
                || literal.getTypeName() != SqlTypeName.CHAR) {
            return null;
        }
        RelDataType type = expression.getType();
        if (!ExactTypes.isTime(type)) {
            return null;
        }
        boolean ofDay = type.getSqlTypeName() == SqlTypeName.TIME;
        String text = String.valueOf(literal.getValueAs(String.class));
        try {
            String exact = ExactTime.parse(text, ofDay).text(ofDay);
            return ofDay
                    ? builder.makeLiteral(new TimeString(exact), type, false)
                    : builder.makeLiteral(new TimestampString(exact), type, false);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null; // the error is Calcite's
        }
    }
}
