package dev.cairn.sql.exact;

import dev.cairn.sql.type.ListKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.sql.SqlKind;

/** Groups by rows, arrays and maps beside many other columns, for which Calcite's code demands keys that have an order. */
final class ListKeys {

    /** So many columns have classes of their own, which demand nothing. */
    private static final int FEW = 6;

    private ListKeys() {}

    /** Aggregates the input, by keys that are made of such columns, and gives the columns back. */
    static RelNode in(Aggregate aggregate, RelNode input, UnaryOperator<RelNode> grouped) {
        List<Integer> columns = columns(aggregate, input);
        if (columns.isEmpty()) {
            return grouped.apply(input);
        }
        RexBuilder builder = input.getCluster().getRexBuilder();
        RelNode keyed = grouped.apply(keyed(input, columns, builder));
        RexProgramBuilder program = new RexProgramBuilder(keyed.getRowType(), builder);
        List<Integer> keys = aggregate.getGroupSet().asList();
        for (int i = 0; i < keyed.getRowType().getFieldCount(); i++) {
            RexNode value = builder.makeInputRef(keyed, i);
            if (i < keys.size() && columns.contains(keys.get(i))) {
                RelDataType type = builder.getTypeFactory()
                        .createTypeWithNullability(
                                input.getRowType()
                                        .getFieldList()
                                        .get(keys.get(i))
                                        .getType(),
                                value.getType().isNullable());
                value = ExactFunction.VALUE_OF_KEY.call(builder, type, value);
            }
            program.addProject(value, keyed.getRowType().getFieldNames().get(i));
        }
        return EnumerableCalc.create(keyed, program.getProgram());
    }

    private static List<Integer> columns(Aggregate aggregate, RelNode input) {
        int keys = aggregate.getGroupCount() * (Aggregate.isSimple(aggregate) ? 1 : 2);
        return keys <= FEW
                ? List.of()
                : aggregate.getGroupSet().asList().stream()
                        .filter(column -> !OrderKeys.haveOrder(
                                input.getRowType().getFieldList().get(column).getType()))
                        .filter(column -> aggregate.getAggCallList().stream().noneMatch(call -> takes(call, column)))
                        .toList();
    }

    private static boolean takes(AggregateCall call, int column) {
        return call.getAggregation().getKind() != SqlKind.GROUPING
                && call.getArgList().contains(column);
    }

    private static RelNode keyed(RelNode input, List<Integer> columns, RexBuilder builder) {
        RelDataTypeFactory types = builder.getTypeFactory();
        RelDataTypeFactory.Builder row = types.builder();
        List<RexNode> projects = new ArrayList<>();
        input.getRowType().getFieldList().forEach(field -> {
            RexNode value = builder.makeInputRef(input, field.getIndex());
            if (columns.contains(field.getIndex())) {
                RelDataType key = types.createTypeWithNullability(
                        ((JavaTypeFactoryImpl) types).createJavaType(ListKey.class),
                        field.getType().isNullable());
                value = ExactFunction.KEY_OF_LIST.call(builder, key, value);
            }
            projects.add(value);
            row.add(field.getName(), value.getType());
        });
        return EnumerableCalc.create(
                input, RexProgram.create(input.getRowType(), projects, null, row.build(), builder));
    }
}
