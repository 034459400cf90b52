package dev.cairn.sql.schema;

import dev.cairn.query.Filter;
import dev.cairn.query.Ordering;
import dev.cairn.sql.type.ColumnNames;
import dev.cairn.store.IndexedEntityStore;
import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a table. Safe for use by several threads.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public final class EntityTable<K, V> extends AbstractTable implements TranslatableTable {

    private final IndexedEntityStore<K, V> store;
    private final List<TableColumn<V>> columns;
    private final Scans scans;
    private final ColumnDefaults defaults;

    /** Makes the relation that stands for a table before it is known how it is read. */
    @FunctionalInterface
    public interface Scans {

        /**
         * Makes it.
         *
         * @param context the query
         * @param relOptTable the table as the query has it
         * @param table the table
         * @return the relation
         */
        RelNode scan(RelOptTable.ToRelContext context, RelOptTable relOptTable, EntityTable<?, ?> table);
    }

    /**
     * Makes the table of an entity.
     *
     * @param store where the entities are
     * @param scans makes the relations that read it
     */
    public EntityTable(IndexedEntityStore<K, V> store, Scans scans) {
        this.store = store;
        this.columns = TableColumns.of(store.descriptor());
        this.scans = scans;
        this.defaults = new ColumnDefaults(this);
    }

    /**
     * The name of the table.
     *
     * @return the name in SQL
     */
    public String name() {
        return ColumnNames.sql(store.descriptor().table());
    }

    /**
     * Where the entities are.
     *
     * @return the store, outside of any transaction
     */
    public IndexedEntityStore<K, V> store() {
        return store;
    }

    /**
     * The columns.
     *
     * @return the components of the record in order, then those that cannot be written
     */
    public List<TableColumn<V>> columns() {
        return columns;
    }

    /**
     * Estimates the number of rows.
     *
     * @return about how many entities there are
     */
    public double rowCount() {
        return store.plan(Filter.all(), Ordering.loose(List.of()), Long.MAX_VALUE, null)
                .estimate()
                .keys();
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
        RelDataTypeFactory.Builder row = factory.builder();
        columns.forEach(column -> row.add(column.name(), column.type(factory)));
        return row.build();
    }

    @Override
    public Statistic getStatistic() {
        return new TableStatistic(this, List.of(id()));
    }

    private ImmutableBitSet id() {
        String id = store.descriptor().idName();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).javaName().equals(id)) {
                return ImmutableBitSet.of(i);
            }
        }
        return ImmutableBitSet.range(columns.size());
    }

    /**
     * The columns of the id.
     *
     * @return the parts of one that is a record, else the one
     */
    public List<TableColumn<V>> idColumns() {
        String id = store.descriptor().idName();
        List<TableColumn<V>> parts = columns.stream()
                .filter(column -> column.javaName().startsWith(id + "."))
                .toList();
        return parts.isEmpty()
                ? columns.stream()
                        .filter(column -> column.javaName().equals(id))
                        .toList()
                : parts;
    }

    /**
     * Whether the database gives a column its values where an insert does not.
     *
     * @param column one of the columns
     * @return whether it is the id, and ids are generated
     */
    public boolean generates(TableColumn<?> column) {
        return store.descriptor().generatedId().isPresent()
                && column.javaName().equals(store.descriptor().idName());
    }

    /**
     * Whether a column counts the changes of its row.
     *
     * @param column one of the columns
     * @return whether it is the version
     */
    public boolean isVersion(TableColumn<?> column) {
        return store.descriptor()
                .versionName()
                .filter(column.javaName()::equals)
                .isPresent();
    }

    @Override
    public <C> @Nullable C unwrap(Class<C> type) {
        return type.isInstance(defaults) ? type.cast(defaults) : super.unwrap(type);
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return scans.scan(context, table, this);
    }
}
