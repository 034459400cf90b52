package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactPlan;
import dev.cairn.sql.plan.ExactComparisons;
import dev.cairn.sql.plan.IndexScan;
import dev.cairn.sql.plan.NullableCasts;
import dev.cairn.sql.plan.QuickPlan;
import dev.cairn.sql.run.ScanSpec;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Prepares one statement. What is asked of one table takes a short way: core's planner alone finds the plan, and if
 * nothing is left to compute no code is generated.
 */
final class StatementPreparation extends CalcitePrepareImpl.CalcitePreparingStmt {

    StatementPreparation(
            CalcitePrepareImpl prepare,
            CalcitePrepare.Context context,
            CatalogReader catalogReader,
            EnumerableRel.@Nullable Prefer prefer,
            RelOptCluster cluster,
            Convention convention,
            SqlRexConvertletTable convertlets) {
        super(
                prepare,
                context,
                catalogReader,
                context.getTypeFactory(),
                context.getRootSchema(),
                prefer,
                cluster,
                convention,
                convertlets);
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    public PreparedResult prepareSql(
            SqlNode parsed, Class runtimeContext, SqlValidator validator, boolean needsValidation) {
        return super.prepareSql(
                ParsedStatement.prepared(parsed, catalogReader), runtimeContext, validator, needsValidation);
    }

    @Override
    protected RelRoot optimize(
            RelRoot converted,
            List<Materialization> materializations,
            List<org.apache.calcite.jdbc.CalciteSchema.LatticeEntry> lattices) {
        RelRoot root = converted.withRel(NullableCasts.in(converted.rel));
        RelNode quick = QuickPlan.of(root.rel);
        RelRoot planned;
        if (quick == null) {
            CairnPrepare.addRules(planner);
            planned = planned(root, materializations, lattices);
        } else {
            planned = root.withRel(quick);
        }
        return planned.withRel(ExactComparisons.in(planned.rel));
    }

    /** Calcite's rewriting of subqueries takes constants that cannot be null for an error of its own (CALCITE-7379). */
    private RelRoot planned(
            RelRoot root,
            List<Materialization> materializations,
            List<org.apache.calcite.jdbc.CalciteSchema.LatticeEntry> lattices) {
        try {
            return super.optimize(root, materializations, lattices);
        } catch (AssertionError e) {
            ((QueryPlanner) planner).keepCorrelations();
            try {
                return super.optimize(root, materializations, lattices);
            } catch (AssertionError second) {
                second.addSuppressed(e);
                throw second;
            }
        }
    }

    /** The result is cut to its columns here, since otherwise that would be done by their types in SQL. */
    private static RelRoot exact(RelRoot root) {
        RelNode plan = ExactPlan.in(root.rel);
        if (root.isRefTrivial()) {
            return root.withRel(plan);
        }
        RexBuilder builder = plan.getCluster().getRexBuilder();
        RexProgramBuilder program = new RexProgramBuilder(plan.getRowType(), builder);
        root.fields.forEach(field -> program.addProject(builder.makeInputRef(plan, field.getKey()), field.getValue()));
        RelNode result = EnumerableCalc.create(plan, program.getProgram());
        return RelRoot.of(result, root.validatedRowType, root.kind);
    }

    @Override
    protected PreparedResult implement(RelRoot root) {
        if (!(root.rel instanceof IndexScan scan) || scan.computes()) {
            return super.implement(exact(root));
        }
        ScanSpec<?, ?> spec = root.isRefTrivial() ? scan.spec() : scan.spec().project(Pair.left(root.fields));
        return new PreparedResultImpl(
                root.rel.getRowType(),
                Objects.requireNonNull(parameterRowType, "parameterRowType"),
                Objects.requireNonNull(fieldOrigins, "fieldOrigins"),
                root.collation.getFieldCollations().isEmpty() ? List.of() : List.of(root.collation),
                root.rel,
                null,
                false) {
            @Override
            public String getCode() {
                throw new UnsupportedOperationException("There is no code.");
            }

            @Override
            public Bindable<?> getBindable(Meta.CursorFactory cursorFactory) {
                return new DirectScan(spec);
            }

            @Override
            public Type getElementType() {
                return Object[].class;
            }
        };
    }
}
