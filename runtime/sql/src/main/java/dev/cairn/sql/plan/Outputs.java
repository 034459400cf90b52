package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Which columns of a table a block needs, and what it makes of them. */
final class Outputs {

    private Outputs() {}

    /** The columns that the outputs are; null if one is another expression. */
    static @Nullable List<Integer> plain(Block block) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < block.outputs(); i++) {
            if (!(block.output(i) instanceof RexInputRef ref)) {
                return null;
            }
            columns.add(ref.getIndex());
        }
        return columns;
    }

    /** The columns that the outputs and what is left of the condition are made of. */
    static List<Integer> needed(Block block, List<RexNode> residual) {
        List<RexNode> all = new ArrayList<>(residual);
        for (int i = 0; i < block.outputs(); i++) {
            all.add(block.output(i));
        }
        ImmutableBitSet bits = RelOptUtil.InputFinder.bits(all, null);
        return bits.asList();
    }

    static RelDataType rowType(Block block, List<Integer> columns) {
        RelDataTypeFactory.Builder type =
                block.scan().getCluster().getTypeFactory().builder();
        columns.forEach(
                column -> type.add(block.scan().getRowType().getFieldList().get(column)));
        return type.build();
    }

    /** The order of the outputs as one of the columns that are read. */
    static RelCollation inner(Block block, List<Integer> columns, RelCollation collation) {
        List<RelFieldCollation> fields = new ArrayList<>();
        for (RelFieldCollation field : collation.getFieldCollations()) {
            int column = ((RexInputRef) block.output(field.getFieldIndex())).getIndex();
            fields.add(field.withFieldIndex(columns.indexOf(column)));
        }
        return RelCollations.of(fields);
    }

    /** Makes the outputs, of the rows for which the rest of the condition holds. */
    static RelNode calc(Block block, List<RexNode> residual, List<Integer> columns, RelNode scan, RelTraitSet traits) {
        RexBuilder builder = block.scan().getCluster().getRexBuilder();
        RexShuttle moved = new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return builder.makeInputRef(scan, columns.indexOf(ref.getIndex()));
            }
        };
        List<RexNode> outputs = new ArrayList<>();
        for (int i = 0; i < block.outputs(); i++) {
            outputs.add(block.output(i).accept(moved));
        }
        RexNode condition = residual.isEmpty()
                ? null
                : RexUtil.composeConjunction(builder, residual).accept(moved);
        RexProgram program = RexProgram.create(scan.getRowType(), outputs, condition, block.rowType(), builder);
        return new EnumerableCalc(block.scan().getCluster(), traits, scan, program);
    }
}
