package dev.cairn.sql.plan;

import dev.cairn.sql.run.ModifySpec;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.volcano.RelSubset;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.TableModify;
import org.apache.calcite.rel.logical.LogicalTableModify;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** Lets a table be changed. */
public final class ModifyRule extends RelOptRule {

    /** The rule. */
    public static final ModifyRule INSTANCE = new ModifyRule();

    @SuppressWarnings("deprecation") // the other way needs a processor of annotations
    private ModifyRule() {
        super(operand(LogicalTableModify.class, any()), "CairnModify");
    }

    @Override
    public boolean matches(RelOptRuleCall call) {
        LogicalTableModify modify = call.rel(0);
        return modify.getTable().unwrap(EntityTable.class) != null;
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalTableModify modify = call.rel(0);
        EntityTable<?, ?> table = modify.getTable().unwrapOrThrow(EntityTable.class);
        if (!modify.isInsert()) {
            UpdatableColumns.checkId(table);
        }
        RelNode input = modify.getInput();
        call.transformTo(new EntityModify(
                modify.getTraitSet().replace(EnumerableConvention.INSTANCE),
                convert(input, input.getTraitSet().replace(EnumerableConvention.INSTANCE)),
                new ModifySpec(table, modify.getOperation(), updated(table, modify), true, exact(modify)),
                modify.getRowType()));
    }

    private static List<Integer> updated(EntityTable<?, ?> table, TableModify modify) {
        List<String> names = modify.getUpdateColumnList();
        if (names == null) {
            return List.of();
        }
        return names.stream().map(name -> updated(table, name)).toList();
    }

    private static int updated(EntityTable<?, ?> table, String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn<?> column = table.columns().get(i);
            if (column.name().equalsIgnoreCase(name)) {
                UpdatableColumns.check(table, column);
                return i;
            }
        }
        throw new IllegalStateException("Table " + table.name() + " has no column " + name + ".");
    }

    /** The values that are parameters as they are, and may be more exact than what is computed with. */
    private static Map<Integer, Integer> exact(TableModify modify) {
        Map<Integer, Integer> exact = new HashMap<>();
        if (original(modify.getInput()) instanceof Project project) {
            List<RexNode> values = project.getProjects();
            for (int i = 0; i < values.size(); i++) {
                put(exact, i, values.get(i));
            }
        }
        return Map.copyOf(exact);
    }

    private static void put(Map<Integer, Integer> exact, int position, RexNode value) {
        RexNode plain = value;
        while (plain instanceof RexCall cast
                && cast.getKind() == SqlKind.CAST
                && cast.getType().getSqlTypeName()
                        == cast.getOperands().get(0).getType().getSqlTypeName()) {
            plain = cast.getOperands().get(0);
        }
        if (plain instanceof RexDynamicParam parameter) {
            exact.put(position, parameter.getIndex());
        }
    }

    private static RelNode original(RelNode node) {
        RelNode first = node instanceof RelSubset subset ? subset.getOriginal() : node;
        return first == null ? node : first;
    }
}
