package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactConstants;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.plan.Context;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.RelOptCostFactory;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rex.RexExecutor;
import org.jspecify.annotations.Nullable;

/** Plans one statement. Constants are computed with all that they say. */
final class QueryPlanner extends VolcanoPlanner {

    private boolean keepsCorrelations;

    QueryPlanner(@Nullable RelOptCostFactory costs, Context settings) {
        super(costs, settings);
    }

    /** From now on, subqueries that depend on the row are run for each row, and are not made into joins. */
    void keepCorrelations() {
        keepsCorrelations = true;
    }

    @Override
    public Context getContext() {
        Context settings = super.getContext();
        return keepsCorrelations
                ? Contexts.chain(
                        Contexts.of(new CalciteConnectionConfigImpl(new Properties())
                                .set(CalciteConnectionProperty.FORCE_DECORRELATE, "false")),
                        settings)
                : settings;
    }

    @Override
    public void setExecutor(@Nullable RexExecutor executor) {
        super.setExecutor(executor == null ? null : new ExactConstants(executor));
    }
}
