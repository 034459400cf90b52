package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import dev.cairn.query.Filter;
import dev.cairn.query.KeyRead;
import dev.cairn.query.Ordering;
import dev.cairn.query.Plan;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.MappedTypes;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.ReadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scan of a table reads, apart from the values of its parameters. Can be kept and read any number of times, by
 * several threads.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public final class ScanSpec<K, V> {

    private final EntityTable<K, V> table;
    private final Filter<V> filter;
    private final Ordering<V> ordering;
    private final List<Integer> columns;
    private final List<RowTest<V>> tests;
    private final List<Slot> slots;
    private final RowCount offset;
    private final RowCount fetch;
    private final boolean counts;
    private volatile Plan<V> plan;

    /**
     * Describes a scan, and plans it.
     *
     * @param table the table
     * @param filter which rows; its parameters are those of {@code slots}
     * @param ordering in which order
     * @param columns which columns of the table, or, counted after these, which tests
     * @param tests what it compares
     * @param slots what the values of parameters become
     * @param offset how many rows to leave out
     * @param fetch how many rows to read after that at most
     * @param counts whether the only row is the number of rows
     */
    public ScanSpec(
            EntityTable<K, V> table,
            Filter<V> filter,
            Ordering<V> ordering,
            List<Integer> columns,
            List<RowTest<V>> tests,
            List<Slot> slots,
            RowCount offset,
            RowCount fetch,
            boolean counts) {
        this.table = table;
        this.filter = filter;
        this.ordering = ordering;
        this.columns = List.copyOf(columns);
        this.tests = List.copyOf(tests);
        this.slots = List.copyOf(slots);
        this.offset = offset;
        this.fetch = fetch;
        this.counts = counts;
        this.plan = plan(table.store(), filter);
    }

    /**
     * The same scan of other columns.
     *
     * @param positions which of the columns of this one
     * @return the scan
     */
    public ScanSpec<K, V> project(List<Integer> positions) {
        List<Integer> projected = positions.stream().map(columns::get).toList();
        return new ScanSpec<>(table, filter, ordering, projected, tests, slots, offset, fetch, counts);
    }

    /**
     * The same scan with the results of comparisons as more columns.
     *
     * @param more the comparisons
     * @param parameters what the values of parameters become, those of this scan first
     * @return the scan
     */
    public ScanSpec<K, V> and(List<RowTest<V>> more, List<Slot> parameters) {
        List<Integer> all = new ArrayList<>(columns);
        List<RowTest<V>> both = new ArrayList<>(tests);
        for (RowTest<V> test : more) {
            all.add(table.columns().size() + both.size());
            both.add(test);
        }
        return new ScanSpec<>(table, filter, ordering, all, both, parameters, offset, fetch, counts);
    }

    /**
     * The table.
     *
     * @return the table
     */
    public EntityTable<K, V> table() {
        return table;
    }

    /**
     * Which rows.
     *
     * @return the filter
     */
    public Filter<V> filter() {
        return filter;
    }

    /**
     * In which order.
     *
     * @return the order
     */
    public Ordering<V> ordering() {
        return ordering;
    }

    /**
     * Which columns.
     *
     * @return the positions of the columns in the table, or of tests, counted after these
     */
    public List<Integer> columns() {
        return columns;
    }

    /**
     * The parameters.
     *
     * @return what their values become
     */
    public List<Slot> slots() {
        return slots;
    }

    /**
     * How many rows are left out.
     *
     * @return the number
     */
    public RowCount offset() {
        return offset;
    }

    /**
     * How many rows are read after that at most.
     *
     * @return the number
     */
    public RowCount fetch() {
        return fetch;
    }

    /**
     * Whether the only row is the number of rows.
     *
     * @return whether rows are counted
     */
    public boolean counts() {
        return counts;
    }

    /**
     * How it is read, as far as it is known now.
     *
     * @return the plan
     */
    public Plan<V> plan() {
        return plan;
    }

    /** The columns that are read, in order. */
    List<TableColumn<V>> read(Arguments arguments) {
        List<TableColumn<V>> read = new ArrayList<>(columns.size());
        for (int column : columns) {
            read.add(
                    isTest(column)
                            ? result(test(column).bind(arguments))
                            : table.columns().get(column));
        }
        return read;
    }

    private static <V> TableColumn<V> result(RowTest<V> test) {
        String name = test.toString();
        return new TableColumn<>(name, name, -1, MappedTypes.of(Boolean.class), true, test::test, null);
    }

    private boolean isTest(int column) {
        return column >= table.columns().size();
    }

    private RowTest<V> test(int column) {
        return tests.get(column - table.columns().size());
    }

    /**
     * What a column is called.
     *
     * @param column one of the {@linkplain #columns() columns}
     * @return its name, or the test that it is
     */
    public String name(int column) {
        return isTest(column)
                ? "(" + test(column) + ")"
                : table.columns().get(column).name();
    }

    /** How it is read in the state of the database that a statement sees, given the values of its parameters. */
    Planned<V> plan(StatementContext statement, Arguments arguments) {
        IndexedEntityStore<K, V> store = statement.store(table);
        ReadView view = statement.view();
        Plan<V> current = plan(store, view);
        if (statement.plansForValues() && dependsOnValues(current)) {
            Plan<V> own = plan(store, filter.bind(arguments));
            if (view.serves(store, own)) {
                return new Planned<>(own, Arguments.NONE);
            }
        }
        return new Planned<>(current, arguments);
    }

    /**
     * A plan to be read.
     *
     * @param plan the plan
     * @param arguments the values of the parameters that it has
     */
    record Planned<V>(Plan<V> plan, Arguments arguments) {}

    /** Whether another plan may be better for some values. No plan is made for each row of a join. */
    private boolean dependsOnValues(Plan<V> current) {
        return !slots.isEmpty()
                && slots.stream().allMatch(slot -> slot.parameter() >= 0)
                && !current.reads().stream().allMatch(KeyRead::lookup);
    }

    /** The plan that was made last, unless an index has changed since. */
    private Plan<V> plan(IndexedEntityStore<K, V> store, ReadView view) {
        Plan<V> current = plan;
        while (!view.serves(store, current)) {
            current = plan(store, filter);
            plan = current;
        }
        return current;
    }

    private Plan<V> plan(IndexedEntityStore<K, V> store, Filter<V> rows) {
        if (counts) {
            return store.planCount(rows);
        }
        if (columns.stream().anyMatch(this::isTest)) {
            return store.plan(rows, ordering, expected(), null);
        }
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(table.columns().get(column).javaName()));
        return store.plan(rows, ordering, expected(), names);
    }

    /** How many rows are likely to be read. */
    private long expected() {
        long rows = fetch.expected();
        return rows == Long.MAX_VALUE ? rows : rows + offset.expected();
    }
}
