package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactPlan;
import dev.cairn.sql.plan.ExactComparisons;
import dev.cairn.sql.plan.IndexScan;
import dev.cairn.sql.plan.NullableCasts;
import dev.cairn.sql.plan.QuickPlan;
import dev.cairn.sql.run.ScanSpec;
import java.lang.reflect.Type;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.metadata.CyclicMetadataException;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;
import org.apache.calcite.util.Pair;
import org.apache.calcite.util.mapping.Mappings;
import org.jspecify.annotations.Nullable;

/**
 * Prepares one statement. What is asked of one table takes a short way: core's planner alone finds the plan, and if
 * nothing is left to compute no code is generated.
 */
final class StatementPreparation extends CalcitePrepareImpl.CalcitePreparingStmt {

    /** A bound for merged expressions that none keeps. */
    private static final int UNMERGED = -1;

    private boolean hasSubqueries;

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
        SqlNode statement = ParsedStatement.prepared(parsed, catalogReader);
        hasSubqueries = Subqueries.areIn(statement);
        try {
            return super.prepareSql(statement, runtimeContext, validator, needsValidation);
        } catch (AssertionError
                | ClassCastException
                | CyclicMetadataException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | NullPointerException
                | Mappings.NoElementException e) {
            if (keepsCorrelations()) {
                throw e;
            }
            throw new FailedRewriting(e);
        }
    }

    private boolean keepsCorrelations() {
        return ((QueryPlanner) planner).keepsCorrelations();
    }

    @Override
    protected SqlValidator createSqlValidator(CatalogReader reader, UnaryOperator<SqlValidator.Config> settings) {
        CalciteConnectionConfig config = context.config();
        return new StatementValidator(
                SqlOperatorTables.chain(
                        config.fun(SqlOperatorTable.class, SqlStdOperatorTable.instance()),
                        MoreFunctions.TABLE,
                        (CalciteCatalogReader) reader),
                (CalciteCatalogReader) reader,
                context.getTypeFactory(),
                settings.apply(SqlValidator.Config.DEFAULT
                        .withLenientOperatorLookup(config.lenientOperatorLookup())
                        .withConformance(config.conformance())
                        .withDefaultNullCollation(config.defaultNullCollation())
                        .withIdentifierExpansion(true)));
    }

    @Override
    protected RelNode decorrelate(SqlToRelConverter converter, SqlNode query, RelNode converted) {
        RelNode rows = JoinedQueries.in(converted);
        return keepsCorrelations()
                ? rows
                : super.decorrelate(converter, query, OuterColumns.in(OneRowQueries.in(rows)));
    }

    /**
     * Where queries are about the row, Calcite makes columns twice: of what is selected from, and merged with it. It
     * then takes the merged ones for the others, which name other columns.
     */
    @Override
    protected SqlToRelConverter getSqlToRelConverter(
            SqlValidator validator, CatalogReader reader, SqlToRelConverter.Config config) {
        return super.getSqlToRelConverter(
                validator,
                reader,
                hasSubqueries ? config.addRelBuilderConfigTransform(each -> each.withBloat(UNMERGED)) : config);
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
            planned = super.optimize(root, materializations, lattices);
        } else {
            planned = root.withRel(quick);
        }
        return planned.withRel(ExactComparisons.in(planned.rel));
    }

    /** Where a subquery asks for a column of the row that it is for, Calcite's first look at columns can lose it. */
    @Override
    protected RelRoot trimUnusedFields(RelRoot root) {
        return keepsCorrelations() || hasVariables(root.rel) ? root : super.trimUnusedFields(root);
    }

    private static boolean hasVariables(RelNode query) {
        return !query.getVariablesSet().isEmpty()
                || query.getInputs().stream().anyMatch(StatementPreparation::hasVariables);
    }

    /** Subqueries become joins first, so that what comes of them can be mended before the next step. */
    @Override
    protected Program getProgram() {
        Program standard = super.getProgram();
        return (planner, rows, traits, materializations, lattices) -> {
            RelNode joins = Programs.subQuery(DefaultRelMetadataProvider.INSTANCE)
                    .run(planner, rows, traits, materializations, lattices);
            RelNode mended = keepsCorrelations() ? joins : OuterColumns.in(OneRowQueries.in(ConstantGroups.in(joins)));
            return standard.run(planner, mended, traits, materializations, lattices);
        };
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

    /** Lets the other planner try. */
    private static final class FailedRewriting extends RelOptPlanner.CannotPlanException {

        private static final long serialVersionUID = 1;

        FailedRewriting(Throwable cause) {
            super(String.valueOf(cause.getMessage()));
            initCause(cause);
        }
    }
}
