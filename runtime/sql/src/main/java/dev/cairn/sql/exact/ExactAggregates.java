package dev.cairn.sql.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates what Calcite would aggregate in another way: the least and greatest of texts and UUIDs by their {@linkplain
 * OrderKeys keys}, and sums of longs as decimal numbers, so that one which is too large is an error rather than another number.
 */
final class ExactAggregates {

    private static final int DIGITS = 38;

    private final RexBuilder builder;
    private final RelDataTypeFactory types;
    private final RelNode input;

    ExactAggregates(RexBuilder builder, RelNode input) {
        this.builder = builder;
        this.types = builder.getTypeFactory();
        this.input = input;
    }

    /**
     * What is aggregated instead of a column.
     *
     * @param argument the values
     * @param type the type of the aggregation of these
     * @param result makes what was asked for of it
     */
    private record Form(RexNode argument, RelDataType type, UnaryOperator<RexNode> result) {}

    /** The same aggregation of the input. */
    RelNode of(Aggregate aggregate, List<AggregateCall> calls) {
        List<@Nullable Form> forms = new ArrayList<>();
        List<AggregateCall> changed = new ArrayList<>();
        List<RexNode> arguments = new ArrayList<>();
        int own = input.getRowType().getFieldCount();
        for (AggregateCall call : calls) {
            Form form = form(call);
            forms.add(form);
            if (form == null) {
                changed.add(call);
            } else {
                changed.add(AggregateCalls.with(call, List.of(own + arguments.size()), form.type()));
                arguments.add(form.argument());
            }
        }
        RelNode rows = arguments.isEmpty() ? input : MoreColumns.behind(input, arguments);
        RelNode found = aggregate.copy(
                aggregate.getTraitSet(), rows, aggregate.getGroupSet(), aggregate.getGroupSets(), changed);
        return arguments.isEmpty() ? found : results(found, aggregate.getGroupCount(), forms);
    }

    private RelNode results(RelNode found, int groups, List<@Nullable Form> forms) {
        RexProgramBuilder program = new RexProgramBuilder(found.getRowType(), builder);
        List<String> names = found.getRowType().getFieldNames();
        for (int i = 0; i < names.size(); i++) {
            RexNode column = builder.makeInputRef(found, i);
            Form form = i < groups ? null : forms.get(i - groups);
            program.addProject(form == null ? column : form.result().apply(column), names.get(i));
        }
        return EnumerableCalc.create(found, program.getProgram());
    }

    private @Nullable Form form(AggregateCall call) {
        if (call.getArgList().size() != 1) {
            return null;
        }
        RexNode argument = builder.makeInputRef(input, call.getArgList().get(0));
        boolean nullable = call.getType().isNullable();
        return switch (call.getAggregation().getKind()) {
            case MIN, MAX -> {
                OrderKeys keys = new OrderKeys(builder);
                yield OrderKeys.areNeeded(argument.getType())
                        ? new Form(
                                keys.key(argument),
                                types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), nullable),
                                key -> keys.value(key, call.getType()))
                        : null;
            }
            case SUM, SUM0 -> {
                RelDataType decimal = types.createSqlType(SqlTypeName.DECIMAL, DIGITS, 0);
                yield call.getType().getSqlTypeName() == SqlTypeName.BIGINT
                                && argument.getType().getSqlTypeName() == SqlTypeName.BIGINT
                        ? new Form(
                                builder.makeAbstractCast(
                                        types.createTypeWithNullability(
                                                decimal, argument.getType().isNullable()),
                                        argument,
                                        false),
                                types.createTypeWithNullability(decimal, nullable),
                                sum -> ExactFunction.LONG_OF_DECIMAL.call(builder, call.getType(), sum))
                        : null;
            }
            default -> null;
        };
    }
}
