package dev.cairn.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/** Plans what is asked of one table without comparing plans: core's planner has done that. */
public final class QuickPlan {

    private QuickPlan() {}

    /**
     * Plans a query.
     *
     * @param query the query
     * @return what reads the table, or null if it is another kind of query
     */
    public static @Nullable RelNode of(RelNode query) {
        Block block = Block.of(query);
        if (block == null) {
            return null;
        }
        List<RelNode> plans = new ArrayList<>();
        BlockPlans.of(block, plans::add);
        return plans.isEmpty() ? null : plans.get(0);
    }
}
