package dev.cairn.sql.prepare;

import java.util.function.BiFunction;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/** What operations of statements become in plans where Calcite's own translation gives something else in the end. */
final class Convertlets implements SqlRexConvertletTable {

    static final Convertlets INSTANCE = new Convertlets();

    private Convertlets() {}

    @Override
    public @Nullable SqlRexConvertlet get(SqlCall call) {
        SqlRexConvertlet standard = StandardConvertletTable.INSTANCE.get(call);
        if (standard == null) {
            return null;
        }
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                then(standard, RowColumnComparisons::expanded);
            case CAST -> then(standard, Convertlets::cut);
            case IS_NULL -> then(standard, Convertlets::ofPresent);
            default -> standard;
        };
    }

    private static SqlRexConvertlet then(SqlRexConvertlet standard, BiFunction<RexBuilder, RexNode, RexNode> change) {
        return (context, call) -> change.apply(context.getRexBuilder(), standard.convertCall(context, call));
    }

    /** What is never null is never null: later, where a query asks for it, Calcite has a column for it, and joins all with all. */
    private static RexNode ofPresent(RexBuilder builder, RexNode node) {
        return node instanceof RexCall call
                        && call.getKind() == SqlKind.IS_NULL
                        && !call.getOperands().get(0).getType().isNullable()
                ? builder.makeLiteral(false)
                : node;
    }

    /**
     * Cuts a text off before it is cast to a shorter type. Of two casts Calcite leaves out the inner one if it takes its
     * type for wide enough, and a text of any length for one of length -1.
     */
    private static RexNode cut(RexBuilder builder, RexNode node) {
        if (!(node instanceof RexCall cast) || cast.getKind() != SqlKind.CAST) {
            return node;
        }
        RexNode text = cast.getOperands().get(0);
        int length = cast.getType().getPrecision();
        boolean isShorter = SqlTypeUtil.isCharacter(cast.getType())
                && SqlTypeUtil.isCharacter(text.getType())
                && length != RelDataType.PRECISION_NOT_SPECIFIED
                && text.getType().getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED;
        return isShorter ? builder.makeAbstractCast(cast.getType(), start(builder, text, length), false) : node;
    }

    private static RexNode start(RexBuilder builder, RexNode text, int length) {
        RelDataType number = builder.getTypeFactory().createSqlType(SqlTypeName.INTEGER);
        return builder.makeCall(
                SqlStdOperatorTable.SUBSTRING,
                text,
                builder.makeLiteral(1, number, false),
                builder.makeLiteral(length, number, false));
    }
}
