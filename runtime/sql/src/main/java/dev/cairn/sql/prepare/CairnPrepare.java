package dev.cairn.sql.prepare;

import dev.cairn.sql.plan.ModifyRule;
import dev.cairn.sql.schema.EntityTable;
import java.lang.reflect.Type;
import java.util.List;
import org.apache.calcite.plan.RelOptCostFactory;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.jspecify.annotations.Nullable;

/** Prepares statements over the tables of a database. */
public final class CairnPrepare extends CalcitePrepareImpl {

    private final List<EntityTable<?, ?>> tables;

    /**
     * Makes what prepares statements.
     *
     * @param tables all tables that statements may read
     */
    public CairnPrepare(List<EntityTable<?, ?>> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    protected RelOptPlanner createPlanner(
            Context context, org.apache.calcite.plan.@Nullable Context external, @Nullable RelOptCostFactory costs) {
        RelOptPlanner planner = super.createPlanner(context, external, costs);
        planner.addRule(ModifyRule.INSTANCE);
        return planner;
    }

    @Override
    public <T> CalciteSignature<T> prepareSql(Context context, Query<T> query, Type elementType, long maxRowCount) {
        return new StatementSignature<>(super.prepareSql(context, query, elementType, maxRowCount), tables);
    }
}
