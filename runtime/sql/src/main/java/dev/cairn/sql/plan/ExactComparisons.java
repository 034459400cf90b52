package dev.cairn.sql.plan;

import dev.cairn.sql.run.ScanSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexShuttle;

/**
 * Lets scans make those comparisons in what is computed from their rows that Calcite would make in another way. Done to the plan that is taken, whatever has led to it.
 */
public final class ExactComparisons {

    private ExactComparisons() {}

    /**
     * Changes a plan.
     *
     * @param plan the plan
     * @return the same plan, with scans that compare
     */
    public static RelNode in(RelNode plan) {
        List<RelNode> inputs = new ArrayList<>();
        plan.getInputs().forEach(input -> inputs.add(in(input)));
        if (plan instanceof EnumerableCalc calc
                && inputs.get(0) instanceof IndexScan scan
                && !scan.spec().counts()) {
            return exact(calc, scan, scan.spec());
        }
        return inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
    }

    private static <V> RelNode exact(EnumerableCalc calc, IndexScan scan, ScanSpec<?, V> spec) {
        LaterValues values = new LaterValues(spec.slots(), scan.values());
        RowTests<V> tests = new RowTests<>(spec.table(), new FilterTranslator<>(spec.table(), values));
        Rewriting rewriting = new Rewriting(scan, tests);
        RexProgram program = calc.getProgram();
        List<RexNode> projects = program.getProjectList().stream()
                .map(each -> rewriting.of(program.expandLocalRef(each)))
                .toList();
        RexNode condition =
                program.getCondition() == null ? null : rewriting.of(program.expandLocalRef(program.getCondition()));
        if (tests.all().isEmpty()) {
            return calc;
        }
        RelOptCluster cluster = calc.getCluster();
        IndexScan comparing = new IndexScan(
                cluster,
                scan.getTraitSet(),
                tests.rowType(cluster.getTypeFactory(), scan.getRowType()),
                spec.and(tests.all(), values.slots()),
                values.computed());
        return new EnumerableCalc(
                cluster,
                calc.getTraitSet(),
                comparing,
                RexProgram.create(
                        comparing.getRowType(), projects, condition, calc.getRowType(), cluster.getRexBuilder()));
    }

    /** From columns of the scan to those of the table, where comparisons are understood, and back. */
    private record Rewriting(IndexScan scan, RowTests<?> tests) {

        RexNode of(RexNode expression) {
            List<Integer> columns = scan.spec().columns();
            int own = scan.spec().table().columns().size();
            RexNode table = moved(expression, columns::get);
            return moved(
                    tests.exact(table),
                    column -> column < own ? columns.indexOf(column) : columns.size() + column - own);
        }

        private static RexNode moved(RexNode expression, IntUnaryOperator to) {
            return expression.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return new RexInputRef(to.applyAsInt(ref.getIndex()), ref.getType());
                }
            });
        }
    }
}
