package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptRuleOperand;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;

/** Reads what is asked of one table in every way there is. */
@SuppressWarnings("deprecation") // the other way to make operands needs a processor of annotations
final class BlockRule extends RelOptRule {

    private BlockRule(RelOptRuleOperand operand, String name) {
        super(operand, "Cairn" + name);
    }

    /** One rule for each form of a block. */
    static List<RelOptRule> all() {
        List<RelOptRule> rules = new ArrayList<>();
        for (RelOptRuleOperand rows : rows()) {
            rules.add(new BlockRule(rows, "Rows" + rules.size()));
        }
        for (RelOptRuleOperand rows : rows()) {
            rules.add(new BlockRule(operand(LogicalSort.class, some(rows)), "Sort" + rules.size()));
        }
        for (RelOptRuleOperand rows : rows()) {
            rules.add(new BlockRule(operand(LogicalAggregate.class, some(rows)), "Aggregate" + rules.size()));
        }
        return rules;
    }

    /** A table, with a condition or not, with expressions or not. */
    static List<RelOptRuleOperand> rows() {
        List<RelOptRuleOperand> rows = new ArrayList<>();
        rows.add(scan());
        rows.add(operand(LogicalFilter.class, some(scan())));
        rows.add(operand(LogicalProject.class, some(scan())));
        rows.add(operand(LogicalProject.class, some(operand(LogicalFilter.class, some(scan())))));
        return rows;
    }

    private static RelOptRuleOperand scan() {
        return operand(EntityScan.class, none());
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        List<RelNode> relations = List.of(call.rels);
        Block block = Block.of(relations);
        if (block != null) {
            BlockPlans.of(block, call::transformTo);
        }
    }
}
