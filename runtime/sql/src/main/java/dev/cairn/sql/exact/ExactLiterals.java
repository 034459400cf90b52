package dev.cairn.sql.exact;

import com.google.common.collect.ImmutableList;
import dev.cairn.sql.type.ExactTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableValues;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;

/** Literals that are times, which generated code has as two numbers each: the second and the nanosecond. */
final class ExactLiterals {

    private final RexBuilder builder;
    private final RelDataType second;
    private final RelDataType nano;

    ExactLiterals(RexBuilder builder) {
        this.builder = builder;
        RelDataTypeFactory types = builder.getTypeFactory();
        this.second = types.createTypeWithNullability(types.createSqlType(SqlTypeName.BIGINT), true);
        this.nano = types.createTypeWithNullability(types.createSqlType(SqlTypeName.INTEGER), true);
    }

    /** The exact time that a literal is. */
    RexNode exact(RexLiteral literal) {
        RelDataType type = ExactTypes.exact(builder.getTypeFactory(), literal.getType());
        return literal.isNull() ? builder.makeNullLiteral(type) : of(type, second(literal), nano(literal));
    }

    private RexNode of(RelDataType type, RexNode second, RexNode nano) {
        return ExactFunction.EXACT_LITERAL.call(builder, type, second, nano);
    }

    /** The same rows, which are of the two numbers first. */
    RelNode rows(Values values) {
        RelDataType row = values.getRowType();
        ImmutableList.Builder<ImmutableList<RexLiteral>> tuples = ImmutableList.builder();
        values.getTuples().forEach(tuple -> tuples.add(numbers(tuple, row)));
        RelDataTypeFactory.Builder type = builder.getTypeFactory().builder();
        List<RexNode> columns = new ArrayList<>();
        for (RelDataTypeField field : row.getFieldList()) {
            int position = type.getFieldCount();
            if (ExactTypes.isTime(field.getType())) {
                type.add("second" + position, second).add("nano" + position, nano);
                columns.add(of(
                        ExactTypes.exact(builder.getTypeFactory(), field.getType()),
                        new RexInputRef(position, second),
                        new RexInputRef(position + 1, nano)));
            } else {
                type.add(field);
                columns.add(new RexInputRef(position, field.getType()));
            }
        }
        RelNode numbers = EnumerableValues.create(values.getCluster(), type.build(), tuples.build());
        return EnumerableCalc.create(
                numbers,
                RexProgram.create(
                        numbers.getRowType(),
                        columns,
                        null,
                        ExactTypes.exactRow(builder.getTypeFactory(), row),
                        builder));
    }

    private ImmutableList<RexLiteral> numbers(List<RexLiteral> tuple, RelDataType row) {
        ImmutableList.Builder<RexLiteral> numbers = ImmutableList.builder();
        for (int i = 0; i < tuple.size(); i++) {
            RexLiteral literal = tuple.get(i);
            if (!ExactTypes.isTime(row.getFieldList().get(i).getType())) {
                numbers.add(literal);
            } else if (literal.isNull()) {
                numbers.add(builder.makeNullLiteral(second), builder.makeNullLiteral(nano));
            } else {
                numbers.add(second(literal), nano(literal));
            }
        }
        return numbers.build();
    }

    private RexLiteral second(RexLiteral literal) {
        return builder.makeExactLiteral(BigDecimal.valueOf(time(literal).second()), second);
    }

    private RexLiteral nano(RexLiteral literal) {
        return builder.makeExactLiteral(BigDecimal.valueOf(time(literal).nano()), nano);
    }

    private static ExactTime time(RexLiteral literal) {
        boolean ofDay = literal.getType().getSqlTypeName() == SqlTypeName.TIME;
        return ExactTime.parse(text(literal, ofDay ? TimeString.class : TimestampString.class), ofDay);
    }

    private static String text(RexLiteral literal, Class<?> type) {
        return Objects.requireNonNull(literal.getValueAs(type), "not null").toString();
    }
}
