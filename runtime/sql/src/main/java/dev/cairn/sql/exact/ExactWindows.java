package dev.cairn.sql.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rel.logical.LogicalWindow;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlAggFunction;

/** Windows over rows whose times are exact, ordered by {@linkplain OrderKeys keys}. For one window. */
final class ExactWindows {

    private final Window window;
    private final RelNode input;
    private final RexBuilder builder;
    private final RelDataTypeFactory types;
    /** Columns whose keys follow behind those of the input. */
    private final List<Integer> keys = new ArrayList<>();
    /** Constants that follow behind these. */
    private final List<Integer> times;

    ExactWindows(Window window, RelNode input) {
        this.window = window;
        this.input = input;
        this.builder = window.getCluster().getRexBuilder();
        this.types = builder.getTypeFactory();
        this.times = IntStream.range(0, window.constants.size())
                .filter(i -> ExactTypes.isTime(window.constants.get(i).getType()))
                .boxed()
                .toList();
    }

    /** Whether it only compares and chooses times, and has no range that is so many hours wide. */
    static boolean areKnown(Window window) {
        return window.groups.stream()
                .allMatch(group -> !hasRangeOfTimes(group, window)
                        && group.aggCalls.stream().allMatch(ExactWindows::isKnown));
    }

    private static boolean isKnown(Window.RexWinAggCall call) {
        return switch (call.getOperator().getKind()) {
            case MIN, MAX, COUNT, FIRST_VALUE, LAST_VALUE, NTH_VALUE, LAG, LEAD -> true;
            default ->
                !ExactTypes.isTime(call.getType())
                        && call.getOperands().stream().noneMatch(each -> ExactTypes.isTime(each.getType()));
        };
    }

    private static boolean hasRangeOfTimes(Window.Group group, Window window) {
        List<RelDataTypeField> fields = window.getInput().getRowType().getFieldList();
        return !group.isRows
                && (group.lowerBound.getOffset() != null || group.upperBound.getOffset() != null)
                && group.orderKeys.getFieldCollations().stream()
                        .anyMatch(field -> ExactTypes.isTime(
                                fields.get(field.getFieldIndex()).getType()));
    }

    /** The same window of the input. */
    RelNode exact() {
        int own = input.getRowType().getFieldCount();
        for (Window.Group group : window.groups) {
            group.orderKeys.getFieldCollations().forEach(field -> addKey(field.getFieldIndex()));
        }
        RelNode rows = keys.isEmpty() ? input : new OrderKeys(builder).withKeys(input, keys);
        rows = times.isEmpty() ? rows : MoreColumns.behind(rows, constantTimes());
        if (rows.getTraitSet().getTraits(RelCollationTraitDef.INSTANCE).size() > 1) {
            // Constant rows can have several orders, which the rule does not expect.
            rows = rows.copy(rows.getTraitSet().replace(RelCollations.EMPTY), rows.getInputs());
        }
        List<RelDataTypeField> columns = window.getRowType().getFieldList();
        RelDataTypeFactory.Builder type =
                types.builder().addAll(rows.getRowType().getFieldList());
        columns.subList(own, columns.size())
                .forEach(column -> type.add(column.getName(), ExactTypes.exact(types, column.getType())));
        ConverterRule rule = EnumerableRules.ENUMERABLE_WINDOW_RULE;
        RelNode computed = Objects.requireNonNull(rule.convert(LogicalWindow.create(
                window.getTraitSet().replace(Convention.NONE),
                List.of(),
                rows,
                window.constants,
                type.build(),
                window.groups.stream().map(this::group).toList())));
        if (more() == 0) {
            return computed;
        }
        RexProgramBuilder program = new RexProgramBuilder(computed.getRowType(), builder);
        for (int i = 0; i < columns.size(); i++) {
            program.addProject(i < own ? i : i + more(), columns.get(i).getName());
        }
        return EnumerableCalc.create(computed, program.getProgram());
    }

    /** How many columns there are behind those of the input. */
    private int more() {
        return keys.size() + times.size();
    }

    /** As columns, since constants of a window are as Calcite has them. */
    private List<RexNode> constantTimes() {
        ExactLiterals literals = new ExactLiterals(builder);
        return times.stream()
                .map(constant -> literals.exact(window.constants.get(constant)))
                .toList();
    }

    private void addKey(int column) {
        RelDataType type = input.getRowType().getFieldList().get(column).getType();
        OrderKeys.requireOrder(type);
        if (OrderKeys.areNeeded(type) && !keys.contains(column)) {
            keys.add(column);
        }
    }

    private Window.Group group(Window.Group group) {
        int own = input.getRowType().getFieldCount();
        RexShuttle moved = new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                // Constants are counted behind the columns.
                int time = times.indexOf(ref.getIndex() - own);
                if (ref.getIndex() < own || time >= 0) {
                    int column = time < 0 ? ref.getIndex() : own + keys.size() + time;
                    return new RexInputRef(column, ExactTypes.exact(types, ref.getType()));
                }
                return new RexInputRef(ref.getIndex() + more(), ref.getType());
            }
        };
        List<Window.RexWinAggCall> calls = group.aggCalls.stream()
                .map(call -> new Window.RexWinAggCall(
                        call.getParserPosition(),
                        (SqlAggFunction) call.getOperator(),
                        ExactTypes.exact(types, call.getType()),
                        call.getOperands().stream()
                                .map(each -> each.accept(moved))
                                .toList(),
                        call.ordinal,
                        call.distinct,
                        call.ignoreNulls))
                .toList();
        return new Window.Group(
                group.keys,
                group.isRows,
                group.lowerBound.accept(moved),
                group.upperBound.accept(moved),
                group.exclude,
                order(group.orderKeys),
                calls);
    }

    private RelCollation order(RelCollation order) {
        int own = input.getRowType().getFieldCount();
        List<RelFieldCollation> fields = new ArrayList<>();
        for (RelFieldCollation field : order.getFieldCollations()) {
            int key = keys.indexOf(field.getFieldIndex());
            fields.add(key < 0 ? field : field.withFieldIndex(own + key));
        }
        return RelCollations.of(fields);
    }
}
