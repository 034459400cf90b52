package dev.cairn.sql.exact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.Sarg;

/**
 * Expressions over rows whose times are exact. Comparisons, and what only chooses among values, take them as they are; what
 * computes with a time takes its milliseconds.
 */
final class ExactExpressions extends RexShuttle {

    private final RexBuilder builder;
    private final RelDataTypeFactory types;
    private final Map<CorrelationId, RelDataType> correlated;
    private final ExactTimeCalls times;

    /**
     * Makes the translation.
     *
     * @param correlated the rows, as they are now, of those correlations whose rows have exact times
     */
    ExactExpressions(RexBuilder builder, Map<CorrelationId, RelDataType> correlated) {
        this.builder = builder;
        this.types = builder.getTypeFactory();
        this.correlated = correlated;
        this.times = new ExactTimeCalls(builder, this);
    }

    /** The same expression; of a time the exact one. */
    RexNode exact(RexNode expression) {
        if (ExactTypes.isRow(expression.getType())) {
            return row(expression.accept(this), ExactTypes.exact(types, expression.getType()));
        }
        if (!ExactTypes.isTime(expression.getType())) {
            return expression.accept(this);
        }
        RelDataType type = ExactTypes.exact(types, expression.getType());
        if (expression instanceof RexLiteral literal) {
            return new ExactLiterals(builder).exact(literal);
        }
        if (expression instanceof RexDynamicParam parameter) {
            return ExactFunction.EXACT_PARAMETER.call(
                    builder,
                    type,
                    integer(parameter.getIndex()),
                    builder.makeLiteral(expression.getType().getSqlTypeName() == SqlTypeName.TIME));
        }
        RexNode changed = expression.accept(this);
        if (!ExactTypes.isExact(changed.getType())) {
            return ExactFunction.EXACT_OF.call(builder, type, changed);
        }
        return changed.getType().equals(type) ? changed : builder.makeAbstractCast(type, changed, false);
    }

    private RexNode row(RexNode row, RelDataType type) {
        return row.getType().equals(type) ? row : ExactFunction.SAME.call(builder, type, row);
    }

    /** The same expression; of a time its milliseconds, as Calcite computes with them. */
    RexNode plain(RexNode expression) {
        RexNode changed = ExactTypes.isRow(expression.getType()) ? exact(expression) : expression.accept(this);
        return ExactTypes.isExact(changed.getType())
                ? ExactFunction.MILLIS_OF.call(builder, expression.getType(), changed)
                : changed;
    }

    RexNode integer(int value) {
        return builder.makeExactLiteral(BigDecimal.valueOf(value), types.createSqlType(SqlTypeName.INTEGER));
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
        RelDataType type = ExactTypes.exact(types, ref.getType());
        return type.equals(ref.getType()) ? ref : new RexInputRef(ref.getIndex(), type);
    }

    /** Calcite can write no code for a part of a constant row that is null. */
    @Override
    public RexNode visitFieldAccess(RexFieldAccess access) {
        if (RexUtil.isNullLiteral(access.getReferenceExpr(), true)) {
            return builder.makeNullLiteral(access.getType());
        }
        if (access.getReferenceExpr() instanceof RexCorrelVariable variable) {
            RelDataType row = correlated.get(variable.id);
            return row == null
                    ? access
                    : builder.makeFieldAccess(
                            builder.makeCorrel(row, variable.id),
                            access.getField().getIndex());
        }
        RexNode row = access.getReferenceExpr().accept(this);
        return builder.makeFieldAccess(row, access.getField().getIndex());
    }

    @Override
    public RexNode visitLiteral(RexLiteral literal) {
        return literal.isNull() && ExactTypes.isRow(literal.getType())
                ? builder.makeNullLiteral(ExactTypes.exact(types, literal.getType()))
                : literal;
    }

    @Override
    public RexNode visitDynamicParam(RexDynamicParam parameter) {
        return ExactTypes.isRow(parameter.getType())
                ? new RexDynamicParam(ExactTypes.exact(types, parameter.getType()), parameter.getIndex())
                : parameter;
    }

    /** What makes a row makes an exact one. */
    @Override
    public RexNode visitCall(RexCall call) {
        RexNode visited = changed(call);
        return visited instanceof RexCall made && ExactTypes.isRow(made.getType())
                ? made.clone(ExactTypes.exact(types, made.getType()), made.getOperands())
                : visited;
    }

    private RexNode changed(RexCall call) {
        refuseRows(call);
        if (call.getKind() == SqlKind.EXTRACT) {
            RexNode part = times.part(call);
            return part == null ? super.visitCall(call) : part;
        }
        if (ExactFunction.SAME.isIn(call)) {
            RexNode value = exact(call.getOperands().get(0));
            return ExactFunction.SAME.call(builder, value.getType(), value);
        }
        if (call.getKind() == SqlKind.ROW) {
            RexNode[] parts = call.getOperands().stream().map(this::plain).toArray(RexNode[]::new);
            return ExactFunction.ROW_OF.call(builder, call.getType(), parts);
        }
        if (call.getKind() == SqlKind.CAST && ExactTypes.isRow(call.getType())) {
            return castRow(call.getType(), call.getOperands().get(0));
        }
        if (call.getKind() == SqlKind.CAST
                && SqlTypeUtil.isCharacter(call.getType())
                && call.getOperands().get(0).getType().getSqlTypeName() == SqlTypeName.UUID) {
            RexNode text = new OrderKeys(builder).key(call.getOperands().get(0).accept(this));
            return text.getType().equals(call.getType()) ? text : builder.makeAbstractCast(call.getType(), text, false);
        }
        if (call.getKind() == SqlKind.CAST
                && ExactTypes.isTime(call.getType())
                && SqlTypeUtil.isCharacter(call.getOperands().get(0).getType())) {
            return times.read(call);
        }
        if (call.getOperands().stream().noneMatch(each -> ExactTypes.isTime(each.getType()))) {
            return call.getOperands().stream().allMatch(each -> OrderKeys.areNeeded(each.getType()))
                    ? ordered(call)
                    : super.visitCall(call);
        }
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> equal(call);
            case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> compared(call);
            case SEARCH -> RexUtil.expandSearch(builder, null, call).accept(this);
            case IS_NULL, IS_NOT_NULL -> super.visitCall(call);
            case CASE, COALESCE -> chosen(call);
            case PLUS, MINUS -> {
                RexNode moved = times.moved(call);
                yield moved == null ? computed(call) : moved;
            }
            case CAST -> {
                RexNode cast = times.cast(call);
                yield cast == null ? computed(call) : cast;
            }
            default -> computed(call);
        };
    }

    /** Calcite's code for it fails if a part is null. */
    private RexNode castRow(RelDataType type, RexNode row) {
        return SqlTypeUtil.equalSansNullability(types, type, row.getType())
                ? ExactFunction.SAME.call(builder, type, row.accept(this))
                : RowParts.castRow(builder, type, row).accept(this);
    }

    /** Rows would be compared by the milliseconds of their times. */
    private static void refuseRows(RexCall call) {
        if (call.isA(SqlKind.COMPARISON)
                && call.getOperands().get(0).getType().isStruct()
                && call.getOperands().get(0).getType().getFieldList().stream()
                        .map(field -> field.getType().getSqlTypeName())
                        .anyMatch(type -> type == SqlTypeName.TIMESTAMP || type == SqlTypeName.TIME)) {
            throw new UnsupportedOperationException("Rows that have a TIMESTAMP or a TIME cannot be compared as rows."
                    + " Compare their columns: instead of (a, b) > (x, y) write a > x OR (a = x AND b > y).");
        }
    }

    /** Of texts, or UUIDs. */
    private RexNode ordered(RexCall call) {
        switch (call.getKind()) {
            case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> {
                OrderKeys keys = new OrderKeys(builder);
                List<RexNode> operands = call.getOperands().stream()
                        .map(each -> keys.key(each.accept(this)))
                        .toList();
                return builder.makeCall(call.getOperator(), operands);
            }
            case SEARCH -> {
                Object values = RexLiteral.value(call.getOperands().get(1));
                return values instanceof Sarg<?> sarg && (sarg.isPoints() || sarg.isComplementedPoints())
                        ? super.visitCall(call)
                        : RexUtil.expandSearch(builder, null, call).accept(this);
            }
            default -> {
                return super.visitCall(call);
            }
        }
    }

    /** Objects that are equal; a join finds them by it. */
    private RexNode equal(RexCall call) {
        return isOfTimes(call)
                ? builder.makeCall(
                        call.getOperator(),
                        call.getOperands().stream().map(this::exact).toList())
                : computed(call);
    }

    private RexNode compared(RexCall call) {
        if (!isOfTimes(call)) {
            return computed(call);
        }
        RexNode left = exact(call.getOperands().get(0));
        RexNode right = exact(call.getOperands().get(1));
        RelDataType type = types.createTypeWithNullability(
                types.createSqlType(SqlTypeName.INTEGER), call.getType().isNullable());
        return builder.makeCall(
                call.getOperator(), ExactFunction.COMPARED.call(builder, type, left, right), integer(0));
    }

    private static boolean isOfTimes(RexCall call) {
        return call.getOperands().stream().allMatch(each -> ExactTypes.isTime(each.getType()));
    }

    /** Conditions and values in turn, or values alone. */
    private RexNode chosen(RexCall call) {
        if (!ExactTypes.isTime(call.getType())) {
            return computed(call);
        }
        List<RexNode> operands = call.getOperands().stream().map(this::exact).toList();
        return builder.makeCall(ExactTypes.exact(types, call.getType()), call.getOperator(), operands);
    }

    private RexNode computed(RexCall call) {
        List<RexNode> operands = new ArrayList<>();
        call.getOperands().forEach(each -> operands.add(plain(each)));
        return call.clone(call.getType(), operands);
    }
}
