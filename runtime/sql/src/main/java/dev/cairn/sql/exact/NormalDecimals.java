package dev.cairn.sql.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;

/** Decimal numbers that are equal as objects wherever they are equal in SQL: 1.5 and 1.50, if one of them was computed. */
final class NormalDecimals {

    private NormalDecimals() {}

    /** The rows of an aggregation, as far as it looks for equal values. */
    static RelNode of(Aggregate aggregate, RelNode input) {
        ImmutableBitSet.Builder columns = ImmutableBitSet.builder().addAll(aggregate.getGroupSet());
        aggregate.getAggCallList().stream()
                .filter(call -> call.isDistinct())
                .forEach(call -> columns.addAll(call.getArgList()));
        return in(input, columns.build());
    }

    /** Rows that are compared as a whole. */
    static RelNode in(RelNode rows) {
        return in(rows, ImmutableBitSet.range(rows.getRowType().getFieldCount()));
    }

    /** Rows of which some columns are compared. */
    static RelNode in(RelNode rows, ImmutableBitSet columns) {
        List<RelDataTypeField> fields = rows.getRowType().getFieldList();
        if (columns.stream().noneMatch(column -> isDecimal(fields.get(column).getType()))) {
            return rows;
        }
        RexBuilder builder = rows.getCluster().getRexBuilder();
        List<RexNode> projects = new ArrayList<>();
        for (RelDataTypeField field : fields) {
            RexNode column = builder.makeInputRef(rows, field.getIndex());
            boolean changes = columns.get(field.getIndex()) && isDecimal(field.getType());
            projects.add(changes ? ExactFunction.NORMAL_OF.call(builder, field.getType(), column) : column);
        }
        return EnumerableCalc.create(
                rows, RexProgram.create(rows.getRowType(), projects, null, rows.getRowType(), builder));
    }

    private static boolean isDecimal(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DECIMAL;
    }
}
