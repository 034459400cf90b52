package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import dev.cairn.query.EntryValues;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.store.PlanReading;
import dev.cairn.store.PlanReading.Need;
import dev.cairn.store.PlanRows;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.runtime.FlatLists;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a scan, read while they are asked for.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public final class EntityRows<K, V> implements Enumerator<Object> {

    private static final int CANCEL_INTERVAL = 64;

    private final StatementContext statement;
    private final List<TableColumn<V>> columns;
    private final PlanRows<V> rows;
    private final boolean isResult;
    private @Nullable Object current;
    private int read;
    private boolean ended;

    private EntityRows(StatementContext statement, ScanSpec<K, V> spec, Arguments arguments, boolean isResult) {
        this.statement = statement;
        this.isResult = isResult;
        this.columns = spec.read(arguments);
        ScanSpec.Planned<V> planned = spec.plan(statement, arguments);
        this.rows = statement
                .view()
                .read(
                        statement.store(spec.table()),
                        new PlanReading<>(
                                planned.plan(),
                                planned.arguments(),
                                spec.offset().value(statement),
                                spec.fetch().value(statement),
                                Need.COLUMNS));
    }

    private static Arguments arguments(StatementContext statement, ScanSpec<?, ?> spec, @Nullable Object... values) {
        List<Slot> slots = spec.slots();
        if (slots.isEmpty()) {
            return Arguments.NONE;
        }
        @Nullable Object[] arguments = new @Nullable Object[slots.size()];
        int computed = 0;
        for (int i = 0; i < arguments.length; i++) {
            Slot slot = slots.get(i);
            Object value = slot.parameter() < 0 ? values[computed++] : statement.parameter(slot.parameter());
            arguments[i] = slot.value(value);
        }
        return Arguments.of(arguments);
    }

    /**
     * Describes the rows of a scan; called by generated code.
     *
     * @param root the execution
     * @param spec what is read
     * @param values the values of the parameters
     * @return the rows, whose times are {@link dev.cairn.sql.type.ExactTime}
     */
    public static Enumerable<Object> scan(DataContext root, ScanSpec<?, ?> spec, @Nullable Object... values) {
        return rows(root, spec, false, values);
    }

    /**
     * Describes the rows of a scan that are the result.
     *
     * @param root the execution
     * @param spec what is read
     * @return the rows, in which decimal numbers have the zeros that they have
     */
    public static Enumerable<Object> result(DataContext root, ScanSpec<?, ?> spec) {
        return rows(root, spec, true);
    }

    private static Enumerable<Object> rows(
            DataContext root, ScanSpec<?, ?> spec, boolean isResult, @Nullable Object... values) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<Object> enumerator() {
                StatementContext statement = StatementContext.of(root);
                Arguments arguments = arguments(statement, spec, values);
                return spec.counts()
                        ? new CountRow<>(statement, spec, arguments)
                        : new EntityRows<>(statement, spec, arguments, isResult);
            }
        };
    }

    @Override
    @SuppressWarnings("NullAway") // a row that is a value may be null
    public Object current() {
        return current;
    }

    @Override
    public boolean moveNext() {
        if (ended) {
            return false;
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

    private void checkCancelled() {
        if (read++ % CANCEL_INTERVAL == 0) {
            statement.checkCancelled();
        }
    }

    /** A row as Calcite has it: the only column is the row. */
    private @Nullable Object row() {
        if (columns.size() == 1) {
            return value(columns.get(0));
        }
        if (columns.isEmpty()) {
            return FlatLists.COMPARABLE_EMPTY_LIST;
        }
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(columns.get(i));
        }
        return row;
    }

    private @Nullable Object value(TableColumn<V> column) {
        V entity = rows.entity();
        if (entity != null) {
            return isResult ? column.readResult(entity) : column.read(entity);
        }
        EntryValues entry = rows.entry();
        if (entry == null) {
            return null;
        }
        return isResult ? column.readResult(entry) : column.read(entry);
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
