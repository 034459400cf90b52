package dev.cairn.sql.exact;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.type.RelDataType;

/** Rows of a relation that tells other types than its code has: those of a window, whose code goes by the types of its input. */
final class RetypedRows extends SingleRel implements EnumerableRel {

    RetypedRows(RelNode input, RelDataType type) {
        super(input.getCluster(), input.getTraitSet(), input);
        this.rowType = type;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new RetypedRows(inputs.get(0), getRowType());
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
        return implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
    }
}
