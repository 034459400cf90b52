package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;

/**
 * Lets a cast of what may be null be null. Calcite says {@code CASE WHEN a IS NOT NULL THEN CAST(a AS INTEGER NOT NULL)} for
 * {@code COALESCE}, moves comparisons into the branches, and then drops the condition of a branch as one that follows from
 * the comparison; for what is declared as not null its code has 0 then, and finds rows that are none.
 */
public final class NullableCasts extends RexShuttle {

    private final RexBuilder builder;

    private NullableCasts(RexBuilder builder) {
        this.builder = builder;
    }

    /**
     * Changes a plan.
     *
     * @param plan the plan, before rules are applied to it
     * @return the same plan with casts that may be null
     */
    public static RelNode in(RelNode plan) {
        List<RelNode> inputs = new ArrayList<>();
        plan.getInputs().forEach(input -> inputs.add(in(input)));
        RelNode node = inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
        NullableCasts casts = new NullableCasts(plan.getCluster().getRexBuilder());
        return node instanceof Project project ? casts.project(project) : node.accept(casts);
    }

    /** Columns keep their types. */
    private RelNode project(Project project) {
        List<RexNode> expressions = project.getProjects().stream()
                .map(each -> {
                    RexNode changed = each.accept(this);
                    return changed.getType().equals(each.getType()) ? changed : each;
                })
                .toList();
        return expressions.equals(project.getProjects())
                ? project
                : project.copy(project.getTraitSet(), project.getInput(), expressions, project.getRowType());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what is not changed is the same
    public RexNode visitCall(RexCall call) {
        RexNode visited = super.visitCall(call);
        if (!(visited instanceof RexCall changed) || changed.getType().isNullable()) {
            return visited;
        }
        if (changed.getKind() == SqlKind.CAST) {
            RexNode operand = changed.getOperands().get(0);
            if (!operand.getType().isNullable()) {
                return changed;
            }
            RelDataType type = nullable(changed);
            return type.equals(operand.getType()) ? operand : builder.makeAbstractCast(type, operand, false);
        }
        return changed == call || isNeverNull(changed.getKind())
                ? changed
                : changed.clone(nullable(changed), changed.getOperands());
    }

    /** Rules will put the subquery into the plan. */
    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
        RexNode visited = super.visitSubQuery(query);
        return visited instanceof RexSubQuery changed ? changed.clone(in(changed.rel)) : visited;
    }

    private RelDataType nullable(RexCall call) {
        return builder.getTypeFactory().createTypeWithNullability(call.getType(), true);
    }

    /** Whether it stays what it was whatever its operands may be: the branches of a CASE keep to its conditions. */
    private static boolean isNeverNull(SqlKind kind) {
        return switch (kind) {
            case CASE,
                    COALESCE,
                    IS_NULL,
                    IS_NOT_NULL,
                    IS_TRUE,
                    IS_NOT_TRUE,
                    IS_FALSE,
                    IS_NOT_FALSE,
                    IS_UNKNOWN,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM -> true;
            default -> false;
        };
    }
}
