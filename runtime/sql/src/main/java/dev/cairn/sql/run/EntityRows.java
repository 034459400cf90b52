package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import dev.cairn.query.EntryValues;
import dev.cairn.query.Plan;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.PlanReading;
import dev.cairn.store.PlanReading.Need;
import dev.cairn.store.PlanRows;
import dev.cairn.store.ReadView;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** The rows of a scan, read while they are asked for. */
public final class EntityRows<K, V> implements Enumerator<Object[]> {

    private static final int CANCEL_INTERVAL = 64;

    private final StatementContext statement;
    private final List<TableColumn<V>> columns;
    private final boolean counts;
    private final PlanRows<V> rows;
    private @Nullable Object @Nullable [] current;
    private int read;
    private boolean ended;

    private EntityRows(StatementContext statement, ScanSpec<K, V> spec, @Nullable Object... values) {
        this.statement = statement;
        this.columns = spec.read();
        this.counts = spec.counts();
        IndexedEntityStore<K, V> store = statement.store(spec.table());
        ReadView view = statement.view();
        Plan<V> plan = spec.plan();
        while (!view.serves(store, plan)) {
            plan = spec.replan(store);
        }
        this.rows = view.read(
                store,
                new PlanReading<>(
                        plan,
                        values.length == 0 ? Arguments.NONE : Arguments.of(converted(spec, values)),
                        spec.offset().value(statement),
                        spec.fetch().value(statement),
                        counts ? Need.COUNT : Need.COLUMNS));
    }

    private static @Nullable Object[] converted(ScanSpec<?, ?> spec, @Nullable Object... values) {
        @Nullable Object[] converted = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = spec.slots().get(i).value(values[i]);
        }
        return converted;
    }

    /**
     * Describes the rows of a scan; called by generated code.
     *
     * @param root the execution
     * @param spec what is read
     * @param values the values of the parameters
     * @return the rows
     */
    public static Enumerable<Object[]> scan(DataContext root, ScanSpec<?, ?> spec, @Nullable Object... values) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<Object[]> enumerator() {
                return new EntityRows<>(StatementContext.of(root), spec, values);
            }
        };
    }

    @Override
    @SuppressWarnings("NullAway") // Calcite's rows hold nulls
    public Object[] current() {
        if (current == null) {
            throw new IllegalStateException("There is no row.");
        }
        return current;
    }

    @Override
    public boolean moveNext() {
        if (ended) {
            return false;
        }
        if (counts) {
            current = new Object[] {count()};
            ended = true;
            return true;
        }
        checkCancelled();
        if (!rows.next()) {
            ended = true;
            current = null;
            return false;
        }
        current = row();
        return true;
    }

    private long count() {
        long count = 0;
        while (rows.next()) {
            checkCancelled();
            count++;
        }
        return count;
    }

    private void checkCancelled() {
        if (read++ % CANCEL_INTERVAL == 0) {
            statement.checkCancelled();
        }
    }

    private @Nullable Object[] row() {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        EntryValues entry = rows.entry();
        V entity = rows.entity();
        for (int i = 0; i < row.length; i++) {
            if (entity != null) {
                row[i] = columns.get(i).read(entity);
            } else if (entry != null) {
                row[i] = columns.get(i).read(entry);
            }
        }
        return row;
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("Rows are read once.");
    }

    @Override
    public void close() {
        rows.close();
    }
}
