package dev.cairn.sql.plan;

import dev.cairn.query.Estimate;
import dev.cairn.sql.run.EntityRows;
import dev.cairn.sql.run.ScanSpec;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.rex.RexUtil;

/** Reads a table as its planner has found best, through one index or several or the ids. */
public final class IndexScan extends AbstractRelNode implements EnumerableRel {

    private static final Method SCAN =
            Types.lookupMethod(EntityRows.class, "scan", DataContext.class, ScanSpec.class, Object[].class);

    /** The cost of a value of a row, beside that of an entry. */
    private static final double VALUE = 0.01;

    private final ScanSpec<?, ?> spec;
    private final List<RexNode> values;

    /**
     * Makes the relation.
     *
     * @param cluster the query
     * @param traits the convention, and the order in which the rows come
     * @param rowType the type of the rows
     * @param spec what is read
     * @param values the expressions that give the parameters of {@code spec} their values
     */
    IndexScan(
            RelOptCluster cluster, RelTraitSet traits, RelDataType rowType, ScanSpec<?, ?> spec, List<RexNode> values) {
        super(cluster, traits);
        this.rowType = rowType;
        this.spec = spec;
        this.values = List.copyOf(values);
    }

    /**
     * What is read.
     *
     * @return the scan
     */
    public ScanSpec<?, ?> spec() {
        return spec;
    }

    /**
     * What is looked for, as far as it has to be computed.
     *
     * @return the expressions that give the parameters of the scan their values
     */
    public List<RexNode> values() {
        return values;
    }

    /**
     * Whether a value that is looked for has to be computed.
     *
     * @return whether it takes generated code
     */
    public boolean computes() {
        return !values.isEmpty();
    }

    /**
     * The same scan whose values have other types.
     *
     * @param type the type of its rows
     * @param computed what is looked for, as far as it has to be computed
     * @return the scan
     */
    public IndexScan with(RelDataType type, List<RexNode> computed) {
        return new IndexScan(getCluster(), getTraitSet(), type, spec, computed);
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new IndexScan(getCluster(), traits, getRowType(), spec, values);
    }

    @Override
    public double estimateRowCount(RelMetadataQuery mq) {
        if (spec.counts()) {
            return 1;
        }
        double found = spec.plan().estimate().found();
        if (values.stream().anyMatch(RexUtil::containsCorrelation)) {
            found = Math.min(found, expectedKeys());
        }
        return Math.max(
                1,
                Math.min((double) spec.fetch().expected(), found - spec.offset().expected()));
    }

    /** Volcano compares nothing but the number of rows, so everything is in that. */
    @Override
    public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery mq) {
        Estimate estimate = spec.plan().estimate();
        double cost = estimate.cost();
        if (values.stream().anyMatch(RexUtil::containsCorrelation)) {
            // Without values the estimate is a guess, which would be made again for every row of a join.
            cost *= expectedKeys() / Math.max(1, estimate.keys());
        }
        double columns = spec.counts() ? 0 : estimate.found() * spec.columns().size() * VALUE;
        return planner.getCostFactory().makeCost(cost + columns + 1, 0, 0);
    }

    /** Of a lookup in a join: as if there were as many different keys as there are entries to each. */
    private double expectedKeys() {
        double keys = spec.plan().estimate().keys();
        return Math.min(keys, Math.sqrt(spec.table().rowCount()) + 1);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        super.explainTerms(writer);
        ScanText.write(spec, writer);
        return writer.itemIf("values", values, !values.isEmpty());
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
        PhysType rows = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
        BlockBuilder block = new BlockBuilder();
        List<Expression> arguments = new ArrayList<>();
        if (!values.isEmpty()) {
            RexProgramBuilder program = new RexProgramBuilder(
                    getCluster().getTypeFactory().builder().build(),
                    getCluster().getRexBuilder());
            for (int i = 0; i < values.size(); i++) {
                program.addProject(values.get(i), "v" + i);
            }
            RexProgram computed = program.getProgram();
            for (Expression value : RexToLixTranslator.translateProjects(
                    computed,
                    implementor.getTypeFactory(),
                    implementor.getConformance(),
                    block,
                    null,
                    null,
                    DataContext.ROOT,
                    (blocks, index, storage) -> {
                        throw new IllegalStateException("A key is no function of a row.");
                    },
                    implementor::getCorrelVariableGetter)) {
                arguments.add(Expressions.box(value));
            }
        }
        block.add(Expressions.return_(
                null,
                Expressions.call(
                        SCAN,
                        DataContext.ROOT,
                        implementor.stash(spec, ScanSpec.class),
                        Expressions.newArrayInit(Object.class, arguments))));
        return implementor.result(rows, block.toBlock());
    }
}
