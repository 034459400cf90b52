package dev.cairn.sql.prepare;

import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.SemiJoinRule;

/**
 * Calcite's rules that make a join with groups a search for one of their rows, but for the one group of all rows: that is
 * there without any row, and Calcite's own rules lose it.
 */
final class SemiJoins {

    private SemiJoins() {}

    /** Has a planner take these instead of Calcite's. */
    static void replaceIn(RelOptPlanner planner) {
        planner.removeRule(CoreRules.PROJECT_TO_SEMI_JOIN);
        planner.removeRule(CoreRules.JOIN_TO_SEMI_JOIN);
        planner.addRule(SemiJoinRule.ProjectToSemiJoinRule.ProjectToSemiJoinRuleConfig.DEFAULT
                .withDescription("ProjectToSemiJoinOfGroups")
                .withOperandSupplier(project -> project.operand(Project.class).oneInput(SemiJoins::joinOfGroups))
                .as(SemiJoinRule.ProjectToSemiJoinRule.ProjectToSemiJoinRuleConfig.class)
                .toRule());
        planner.addRule(SemiJoinRule.JoinToSemiJoinRule.JoinToSemiJoinRuleConfig.DEFAULT
                .withDescription("JoinToSemiJoinOfGroups")
                .withOperandSupplier(SemiJoins::joinOfGroups)
                .as(SemiJoinRule.JoinToSemiJoinRule.JoinToSemiJoinRuleConfig.class)
                .toRule());
    }

    private static RelRule.Done joinOfGroups(RelRule.OperandBuilder join) {
        return join.operand(Join.class)
                .predicate(each -> each.getJoinType() == JoinRelType.INNER || each.getJoinType() == JoinRelType.LEFT)
                .inputs(
                        left -> left.operand(RelNode.class).anyInputs(),
                        right -> right.operand(Aggregate.class)
                                .predicate(groups -> groups.getGroupCount() > 0)
                                .anyInputs());
    }
}
