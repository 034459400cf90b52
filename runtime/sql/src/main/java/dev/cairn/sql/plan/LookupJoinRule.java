package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableCorrelate;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptRuleOperand;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.ImmutableBitSet;

/** Joins by looking up, for each row of the left side, those of a table on the right side through an index. */
@SuppressWarnings("deprecation") // the other way to make operands needs a processor of annotations
final class LookupJoinRule extends RelOptRule {

    private LookupJoinRule(RelOptRuleOperand operand, String name) {
        super(operand, "CairnLookupJoin" + name);
    }

    static List<RelOptRule> all() {
        List<RelOptRule> rules = new ArrayList<>();
        for (RelOptRuleOperand rows : BlockRule.rows()) {
            rules.add(new LookupJoinRule(
                    operand(LogicalJoin.class, some(operand(RelNode.class, any()), rows)), "" + rules.size()));
        }
        return rules;
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        Join join = call.rel(0);
        List<RelNode> right = List.of(call.rels).subList(2, call.rels.length);
        Block block = Block.of(right);
        JoinInfo info = join.analyzeCondition();
        boolean supported = join.getJoinType() != JoinRelType.RIGHT && join.getJoinType() != JoinRelType.FULL;
        if (block == null || !info.isEqui() || info.leftKeys.isEmpty() || !supported) {
            return;
        }
        RelOptCluster cluster = join.getCluster();
        RexBuilder builder = cluster.getRexBuilder();
        CorrelationId id = cluster.createCorrel();
        RexNode row = builder.makeCorrel(join.getLeft().getRowType(), id);
        for (int i = 0; i < info.leftKeys.size(); i++) {
            RexNode key = block.output(info.rightKeys.get(i));
            if (!(key instanceof RexInputRef)) {
                return;
            }
            RexNode field = builder.makeFieldAccess(row, info.leftKeys.get(i));
            if (!field.getType().getSqlTypeName().equals(key.getType().getSqlTypeName())) {
                return;
            }
            boolean findsNull = !info.nullExclusionFlags.get(i);
            if (findsNull && field.getType().isNullable() && key.getType().isNullable()) {
                return;
            }
            block = block.and(builder.makeCall(SqlStdOperatorTable.EQUALS, key, field));
        }
        AccessPaths<?, ?> paths = AccessPaths.of(block);
        if (!paths.looksUp(info.leftKeys.size())) {
            return;
        }
        RelNode left = convert(join.getLeft(), join.getLeft().getTraitSet().replace(EnumerableConvention.INSTANCE));
        RelNode found = paths.rows();
        call.transformTo(new EnumerableCorrelate(
                cluster,
                cluster.traitSetOf(EnumerableConvention.INSTANCE),
                left,
                found,
                id,
                ImmutableBitSet.of(info.leftKeys),
                join.getJoinType()));
    }
}
