package dev.cairn.sql.prepare;

import dev.cairn.sql.plan.ModifyRule;
import dev.cairn.sql.schema.EntityTable;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.DataContexts;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.prepare.Prepare;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.DateRangeRules;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.util.CancelFlag;
import org.apache.calcite.util.TryThreadLocal;
import org.jspecify.annotations.Nullable;

/** Prepares statements over the tables of a database, and keeps what it has prepared. */
public final class CairnPrepare extends CalcitePrepareImpl {

    private final List<EntityTable<?, ?>> tables;
    private final StatementCache cache;

    /**
     * Makes what prepares statements.
     *
     * @param tables all tables that statements may read
     */
    public CairnPrepare(List<EntityTable<?, ?>> tables) {
        this.tables = List.copyOf(tables);
        this.cache = new StatementCache(this.tables);
    }

    /** If the rewriting of queries that depend on the row fails, which happens to Calcite, the second planner goes without. */
    @Override
    protected List<Function1<Context, RelOptPlanner>> createPlannerFactories() {
        return List.of(context -> planner(context, false), context -> planner(context, true));
    }

    /** It gets its rules when it is to plan: most statements are planned without it, and do not even load their classes. */
    private static RelOptPlanner planner(Context context, boolean keepsCorrelations) {
        org.apache.calcite.plan.Context settings = Contexts.of(context.config());
        Object cancelled = context.getDataContext().get(DataContext.Variable.CANCEL_FLAG.camelName);
        QueryPlanner planner = new QueryPlanner(
                cancelled instanceof AtomicBoolean flag
                        ? Contexts.chain(settings, Contexts.of(new CancelFlag(flag)))
                        : settings,
                keepsCorrelations);
        planner.setExecutor(new RexExecutorImpl(DataContexts.EMPTY));
        planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
        planner.addRelTraitDef(RelCollationTraitDef.INSTANCE);
        return planner;
    }

    @Override
    protected RelOptCluster createCluster(RelOptPlanner planner, RexBuilder builder) {
        RelOptCluster cluster = super.createCluster(planner, builder);
        cluster.setMetadataQuerySupplier(() -> new RelMetadataQuery(MetadataHandlers.INSTANCE));
        return cluster;
    }

    /** Makes a planner ready to plan. */
    static void addRules(RelOptPlanner planner) {
        RelOptUtil.registerDefaultRules(planner, false, false);
        planner.removeRule(DateRangeRules.FILTER_INSTANCE); // EXTRACT(YEAR FROM a) > -5 would hold for no date
        planner.removeRule(CoreRules.MINUS_MERGE); // (a EXCEPT ALL b) EXCEPT c would have no row that b has
        // They merge by Java's order of texts and UUIDs, which is not that of the indexes.
        planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
        planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
        SemiJoins.replaceIn(planner);
        planner.addRule(ModifyRule.INSTANCE);
    }

    @Override
    public <T> CalciteSignature<T> prepareSql(Context context, Query<T> query, Type elementType, long maxRowCount) {
        if (query.sql == null) {
            return new StatementSignature<>(super.prepareSql(context, query, elementType, maxRowCount), tables);
        }
        StatementCache.Key key =
                new StatementCache.Key(query.sql, context.getDefaultSchemaPath(), elementType, maxRowCount);
        List<Object> state = cache.state();
        CalciteSignature<T> known = cache.find(key, state);
        if (known != null) {
            return known;
        }
        CalciteSignature<T> prepared = prepare(context, query, elementType, maxRowCount);
        cache.keep(key, state, prepared);
        return prepared;
    }

    /** However long a list of values is, it is a condition, not a table to be joined. */
    @SuppressWarnings("try") // the setting ends with the block
    private <T> CalciteSignature<T> prepare(Context context, Query<T> query, Type elementType, long maxRowCount) {
        try (TryThreadLocal.Memo setting = Prepare.THREAD_INSUBQUERY_THRESHOLD.push(Integer.MAX_VALUE)) {
            return new StatementSignature<>(super.prepareSql(context, query, elementType, maxRowCount), tables);
        }
    }

    @Override
    protected CalcitePreparingStmt getPreparingStmt(
            Context context, Type elementType, CalciteCatalogReader catalogReader, RelOptPlanner planner) {
        EnumerableRel.@Nullable Prefer prefer =
                elementType == Object[].class ? EnumerableRel.Prefer.ARRAY : EnumerableRel.Prefer.CUSTOM;
        return new StatementPreparation(
                this,
                context,
                catalogReader,
                prefer,
                createCluster(planner, new QueryExpressions(context.getTypeFactory())),
                EnumerableConvention.INSTANCE,
                Convertlets.INSTANCE);
    }
}
