package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one table: a condition, expressions, and an order or an aggregation of what they give.
 *
 * @param scan the table
 * @param condition the condition on its rows, or null
 * @param projects the expressions over its rows; null if they are its columns
 * @param rowType the type of what these give
 * @param sort the order, or null
 * @param aggregate the aggregation, or null
 */
record Block(
        EntityScan scan,
        @Nullable RexNode condition,
        @Nullable List<RexNode> projects,
        RelDataType rowType,
        @Nullable Sort sort,
        @Nullable Aggregate aggregate) {

    /** Takes relations, each being the input of the one before; null if they are no such block. */
    static @Nullable Block of(List<? extends RelNode> relations) {
        if (!(relations.get(relations.size() - 1) instanceof EntityScan scan)) {
            return null;
        }
        Block block = new Block(scan, null, null, scan.getRowType(), null, null);
        for (int i = relations.size() - 2; i >= 0 && block != null; i--) {
            block = block.under(relations.get(i));
        }
        return block;
    }

    /** Takes a relation and all that is below it; null if that is no such block. */
    static @Nullable Block of(RelNode top) {
        List<RelNode> relations = new ArrayList<>();
        RelNode relation = top;
        while (relation.getInputs().size() == 1) {
            relations.add(relation);
            relation = relation.getInput(0);
        }
        relations.add(relation);
        return of(relations);
    }

    private @Nullable Block under(RelNode relation) {
        if (sort != null || aggregate != null) {
            return null;
        }
        if (relation instanceof Filter filter) {
            return isPlain(filter.getCondition()) ? and(inner(filter.getCondition())) : null;
        }
        if (relation instanceof Project project) {
            List<RexNode> inner = new ArrayList<>();
            for (RexNode each : project.getProjects()) {
                if (!isPlain(each)) {
                    return null;
                }
                inner.add(inner(each));
            }
            return new Block(scan, condition, inner, project.getRowType(), null, null);
        }
        if (relation instanceof Sort ordered) {
            return new Block(scan, condition, projects, rowType, ordered, null);
        }
        return relation instanceof Aggregate grouped
                ? new Block(scan, condition, projects, rowType, null, grouped)
                : null;
    }

    static boolean isPlain(RexNode node) {
        return RexUtil.isDeterministic(node)
                && !RexOver.containsOver(node)
                && RexUtil.SubQueryFinder.find(node) == null;
    }

    private RexNode inner(RexNode node) {
        List<RexNode> expressions = projects;
        if (expressions == null) {
            return node;
        }
        return node.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return expressions.get(ref.getIndex());
            }
        });
    }

    /** The same block of rows for which something else holds too. */
    Block and(RexNode more) {
        RexBuilder builder = scan.getCluster().getRexBuilder();
        List<RexNode> all = new ArrayList<>();
        if (condition != null) {
            all.addAll(RelOptUtil.conjunctions(condition));
        }
        all.addAll(RelOptUtil.conjunctions(more));
        return new Block(scan, RexUtil.composeConjunction(builder, all), projects, rowType, sort, aggregate);
    }

    /** The expression over the table's rows that gives an output of the projection. */
    RexNode output(int position) {
        return projects == null
                ? scan.getCluster().getRexBuilder().makeInputRef(scan, position)
                : projects.get(position);
    }

    int outputs() {
        return rowType.getFieldCount();
    }
}
