package dev.cairn.sql.plan;

import dev.cairn.sql.schema.EntityTable;
import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;

/** A table in a query, before it is known how it is read. */
public final class EntityScan extends TableScan {

    private final EntityTable<?, ?> entities;

    private EntityScan(RelOptCluster cluster, RelTraitSet traits, RelOptTable table, EntityTable<?, ?> entities) {
        super(cluster, traits, List.of(), table);
        this.entities = entities;
    }

    /**
     * Makes the relation of a table.
     *
     * @param context the query
     * @param table the table as the query has it
     * @param entities the table
     * @return the relation
     */
    public static RelNode of(RelOptTable.ToRelContext context, RelOptTable table, EntityTable<?, ?> entities) {
        RelOptCluster cluster = context.getCluster();
        return new EntityScan(cluster, cluster.traitSetOf(Convention.NONE), table, entities);
    }

    EntityTable<?, ?> entities() {
        return entities;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new EntityScan(getCluster(), traits, getTable(), entities);
    }

    @Override
    public void register(RelOptPlanner planner) {
        AccessRules.all().forEach(planner::addRule);
    }
}
