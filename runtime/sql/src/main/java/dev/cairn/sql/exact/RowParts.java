package dev.cairn.sql.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** The parts of rows in expressions. */
public final class RowParts {

    private RowParts() {}

    /**
     * A part of a row, which is not made for it if the expression says what is in it.
     *
     * @param builder what makes expressions
     * @param row an expression for a row
     * @param part which part
     * @return an expression for the part
     */
    public static RexNode of(RexBuilder builder, RexNode row, int part) {
        if (row instanceof RexCall call && call.getKind() == SqlKind.ROW) {
            return call.getOperands().get(part);
        }
        if (row instanceof RexCall call
                && call.getKind() == SqlKind.CAST
                && call.getOperands().get(0).getType().isStruct()) {
            RelDataType type = row.getType().getFieldList().get(part).getType();
            return cast(builder, type, of(builder, call.getOperands().get(0), part));
        }
        return builder.makeFieldAccess(row, part);
    }

    private static RexNode cast(RexBuilder builder, RelDataType type, RexNode part) {
        return SqlTypeUtil.equalSansNullability(builder.getTypeFactory(), type, part.getType())
                ? part
                : builder.makeCast(
                        builder.getTypeFactory()
                                .createTypeWithNullability(type, part.getType().isNullable()),
                        part);
    }

    /** A row of other types, part by part: Calcite's own code for it expects an array. */
    static RexNode castRow(RexBuilder builder, RelDataType type, RexNode row) {
        List<RexNode> parts = new ArrayList<>();
        for (RelDataTypeField field : type.getFieldList()) {
            parts.add(cast(builder, field.getType(), of(builder, row, field.getIndex())));
        }
        RexNode made = builder.makeCall(type, SqlStdOperatorTable.ROW, parts);
        return row.getType().isNullable()
                ? builder.makeCall(
                        type,
                        SqlStdOperatorTable.CASE,
                        List.of(
                                builder.makeCall(SqlStdOperatorTable.IS_NULL, row),
                                builder.makeNullLiteral(type),
                                made))
                : made;
    }
}
