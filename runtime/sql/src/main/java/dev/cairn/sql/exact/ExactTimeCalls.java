package dev.cairn.sql.exact;

import dev.cairn.sql.type.ExactTime;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** What computes with a time and is exact to the nanosecond: its parts, casts, and sums with intervals. */
final class ExactTimeCalls {

    private final RexBuilder builder;
    private final RelDataTypeFactory types;
    private final ExactExpressions expressions;

    ExactTimeCalls(RexBuilder builder, ExactExpressions expressions) {
        this.builder = builder;
        this.types = builder.getTypeFactory();
        this.expressions = expressions;
    }

    /**
     * A part of a time; null if it is one of something else. Also of dates, since Calcite cannot write code for two that take the same part in
     * branches of a CASE.
     */
    @Nullable
    RexNode part(RexCall call) {
        RexNode of = call.getOperands().get(1);
        boolean isDate = of.getType().getSqlTypeName() == SqlTypeName.DATE;
        TimeUnitRange unit = RexLiteral.value(call.getOperands().get(0)) instanceof TimeUnitRange range ? range : null;
        if (unit == null || !(isDate || ExactTypes.isTime(of.getType()))) {
            return null;
        }
        RelDataType exact = types.createTypeWithNullability(
                types.createJavaType(ExactTime.class), of.getType().isNullable());
        RexNode time = isDate
                ? ExactFunction.START_OF_DAY.call(builder, exact, of.accept(expressions))
                : expressions.exact(of);
        return ExactFunction.PART_OF.call(builder, call.getType(), time, builder.makeLiteral(unit.name()));
    }

    /** To another precision, or a text; null if it is to something else. */
    @Nullable
    RexNode cast(RexCall call) {
        RexNode operand = call.getOperands().get(0);
        RelDataType type = call.getType();
        if (type.getSqlTypeName() == operand.getType().getSqlTypeName()) {
            RexNode time = expressions.exact(operand);
            // Without a precision it is 0 as well, which nobody means.
            return type.getPrecision() <= 0
                            || type.getPrecision() >= operand.getType().getPrecision()
                    ? time
                    : ExactFunction.CUT_OFF.call(
                            builder, time.getType(), time, expressions.integer(type.getPrecision()));
        }
        if (type.getSqlTypeName() != SqlTypeName.VARCHAR && type.getSqlTypeName() != SqlTypeName.CHAR) {
            return null;
        }
        RelDataType text = types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), type.isNullable());
        RexNode written = ExactFunction.WRITTEN.call(
                builder,
                text,
                expressions.exact(operand),
                builder.makeLiteral(operand.getType().getSqlTypeName() == SqlTypeName.TIME));
        return text.equals(type) ? written : builder.makeAbstractCast(type, written, false);
    }

    /** A text as a time. */
    RexNode read(RexCall call) {
        RelDataType type = call.getType();
        RexNode time = ExactFunction.READ.call(
                builder,
                ExactTypes.exact(types, type),
                call.getOperands().get(0).accept(expressions),
                builder.makeLiteral(type.getSqlTypeName() == SqlTypeName.TIME));
        return type.getPrecision() <= 0
                ? time
                : ExactFunction.CUT_OFF.call(builder, time.getType(), time, expressions.integer(type.getPrecision()));
    }

    /** Sooner or later by an interval; null if it is another sum. */
    @Nullable
    RexNode moved(RexCall call) {
        boolean isMoved = ExactTypes.isTime(call.getType())
                && call.getOperands().size() == 2
                && SqlTypeUtil.isInterval(call.getOperands().get(1).getType());
        if (!isMoved) {
            return null;
        }
        RexNode interval = expressions.plain(call.getOperands().get(1));
        RexNode amount = call.getKind() == SqlKind.MINUS
                ? builder.makeCall(SqlStdOperatorTable.UNARY_MINUS, interval)
                : interval;
        RelDataType type = ExactTypes.exact(types, call.getType());
        RexNode time = expressions.exact(call.getOperands().get(0));
        return interval.getType().getSqlTypeName().isYearMonth()
                ? ExactFunction.PLUS_MONTHS.call(builder, type, time, amount)
                : ExactFunction.PLUS_MILLIS.call(
                        builder,
                        type,
                        time,
                        amount,
                        builder.makeLiteral(call.getType().getSqlTypeName() == SqlTypeName.TIME));
    }
}
