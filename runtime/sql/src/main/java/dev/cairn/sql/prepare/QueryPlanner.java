package dev.cairn.sql.prepare;

import dev.cairn.sql.exact.ExactConstants;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.plan.Context;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rex.RexExecutor;
import org.jspecify.annotations.Nullable;

/** Plans one statement. Constants are computed with all that they say. */
final class QueryPlanner extends VolcanoPlanner {

    private final boolean keepsCorrelations;

    /**
     * Makes a planner.
     *
     * @param settings what rules and programs ask for
     * @param keepsCorrelations whether queries that depend on a row are run for each row, and not made into joins
     */
    QueryPlanner(Context settings, boolean keepsCorrelations) {
        super(null, settings);
        this.keepsCorrelations = keepsCorrelations;
    }

    boolean keepsCorrelations() {
        return keepsCorrelations;
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
