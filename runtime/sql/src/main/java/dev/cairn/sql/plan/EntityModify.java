package dev.cairn.sql.plan;

import dev.cairn.sql.run.Modification;
import dev.cairn.sql.run.ModifySpec;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;

/** Changes a table by what its input reads. */
public final class EntityModify extends SingleRel implements EnumerableRel {

    private static final Method CHANGE =
            Types.lookupMethod(Modification.class, "change", DataContext.class, ModifySpec.class, Enumerable.class);

    private final ModifySpec spec;

    EntityModify(RelTraitSet traits, RelNode input, ModifySpec spec, RelDataType rowType) {
        super(input.getCluster(), traits, input);
        this.spec = spec;
        this.rowType = rowType;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new EntityModify(traits, inputs.get(0), spec, getRowType());
    }

    @Override
    public double estimateRowCount(RelMetadataQuery mq) {
        return 1;
    }

    @Override
    public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery mq) {
        return planner.getCostFactory().makeCost(mq.getRowCount(getInput()), 0, 0);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        List<String> columns = spec.updated().stream()
                .map(column -> spec.table().columns().get(column).name())
                .toList();
        return super.explainTerms(writer)
                .item("table", spec.table().name())
                .item("operation", spec.operation())
                .itemIf("set", columns, !columns.isEmpty())
                .itemIf(
                        "exact",
                        spec.exact(),
                        writer.getDetailLevel() == org.apache.calcite.sql.SqlExplainLevel.DIGEST_ATTRIBUTES);
    }

    private static boolean readsTables(RelNode node) {
        return !(node instanceof Values)
                && (node.getInputs().isEmpty() || node.getInputs().stream().anyMatch(EntityModify::readsTables));
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
        BlockBuilder block = new BlockBuilder();
        Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), Prefer.ARRAY);
        Expression rows = block.append("rows", input.block);
        Expression arrays = input.physType.convertTo(rows, JavaRowFormat.ARRAY);
        block.add(Expressions.return_(
                null,
                Expressions.call(
                        CHANGE,
                        DataContext.ROOT,
                        implementor.stash(readsTables(getInput()) ? spec : spec.ofKnownRows(), ModifySpec.class),
                        block.append("arrays", arrays))));
        return implementor.result(
                PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.SCALAR), block.toBlock());
    }
}
