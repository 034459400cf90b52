package dev.cairn.sql.run;

import dev.cairn.Transaction;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.type.ExactTime;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.ReadView;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** One execution of a statement: all that it reads is of one state of the database. For one thread. */
public final class StatementContext implements DataContext, AutoCloseable {

    private final DataContext connection;
    private final List<EntityTable<?, ?>> tables;
    private final @Nullable AtomicBoolean cancelled;
    private @Nullable ReadView view;

    /**
     * Begins an execution.
     *
     * @param connection what the connection gives to it
     * @param tables the tables that it may read
     */
    public StatementContext(DataContext connection, List<EntityTable<?, ?>> tables) {
        this.connection = connection;
        this.tables = tables;
        this.cancelled = (AtomicBoolean) connection.get(Variable.CANCEL_FLAG.camelName);
    }

    /**
     * The execution that generated code runs in.
     *
     * @param root what the code was given
     * @return the execution
     */
    public static StatementContext of(DataContext root) {
        if (root instanceof StatementContext statement) {
            return statement;
        }
        throw new IllegalStateException("Tables of a database are read by a connection of CairnSql alone.");
    }

    /**
     * The state that is read, taken when it is first asked for.
     *
     * @return the state
     */
    ReadView view() {
        ReadView state = view;
        if (state == null) {
            state = ReadView.of(tables.stream().map(this::store).toList());
            view = state;
        }
        return state;
    }

    /** Where a table is read. */
    <K, V> IndexedEntityStore<K, V> store(EntityTable<K, V> table) {
        Transaction transaction = Session.of(this).current();
        return transaction == null
                ? table.store()
                : transaction.store(table.store().descriptor());
    }

    /** Reads a later state from now on. */
    void restart() {
        close();
    }

    /** The value of a parameter: as it was given, if that says more than what Calcite computes with. */
    @Nullable
    Object parameter(int number) {
        Object exact = connection.get("exact?" + number);
        return exact == null ? connection.get("?" + number) : exact;
    }

    /**
     * The value of a parameter that is a time; called by generated code.
     *
     * @param root the execution
     * @param number the number of the parameter
     * @param ofDay whether it is a time of day
     * @return the time with its nanoseconds, or null
     */
    public static @Nullable ExactTime time(DataContext root, int number, boolean ofDay) {
        Object value = of(root).parameter(number);
        return value == null ? null : ExactTime.of(value, ofDay ? SqlTypeName.TIME : SqlTypeName.TIMESTAMP);
    }

    /** Whether the values of parameters are those of literals, for which a scan is planned. */
    boolean plansForValues() {
        return Boolean.TRUE.equals(connection.get("literals?"));
    }

    /** Throws if the statement was cancelled. */
    void checkCancelled() {
        if (cancelled != null && cancelled.get()) {
            throw new StatementCancelledException();
        }
    }

    @Override
    public @Nullable SchemaPlus getRootSchema() {
        return connection.getRootSchema();
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return connection.getTypeFactory();
    }

    @Override
    public QueryProvider getQueryProvider() {
        return connection.getQueryProvider();
    }

    @Override
    public @Nullable Object get(String name) {
        return connection.get(name);
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
            view = null;
        }
    }
}
