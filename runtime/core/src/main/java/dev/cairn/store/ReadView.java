package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import dev.cairn.index.IndexState;
import dev.cairn.query.Arguments;
import dev.cairn.query.Plan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One state of some tables of a database, for reading several plans from it. For one thread; it holds old data in the
 * database until it is closed.
 */
public final class ReadView implements AutoCloseable {

    private final Map<IndexedEntityStore<?, ?>, List<? extends OpenIndex<?, ?>>> indexes;
    private final Snapshot snapshot;

    private ReadView(Map<IndexedEntityStore<?, ?>, List<? extends OpenIndex<?, ?>>> indexes, Snapshot snapshot) {
        this.indexes = indexes;
        this.snapshot = snapshot;
    }

    /**
     * Takes the state of now.
     *
     * @param stores the stores of the tables, one or more, all of one database or of one transaction
     * @return the state
     * @throws dev.cairn.DatabaseClosedException if the database is closed
     * @throws IllegalStateException if a function passed to an update is running on this thread
     */
    public static ReadView of(Collection<? extends IndexedEntityStore<?, ?>> stores) {
        Table<?, ?> any = stores.iterator().next().table();
        any.functions().check();
        while (true) {
            Map<IndexedEntityStore<?, ?>, List<? extends OpenIndex<?, ?>>> indexes = new HashMap<>();
            stores.forEach(store -> indexes.put(store, store.table().indexes()));
            Snapshot snapshot = any.backend().snapshot();
            if (indexes.entrySet().stream().allMatch(each -> each.getKey().indexState() == each.getValue())) {
                return new ReadView(indexes, snapshot);
            }
            snapshot.close();
        }
    }

    /**
     * Tells whether all indexes that a plan reads are as they were when it was made.
     *
     * @param store the store that it is a plan of
     * @param plan the plan
     * @return whether it can be read; if not, it has to be made anew
     */
    public boolean serves(IndexedEntityStore<?, ?> store, Plan<?> plan) {
        List<? extends OpenIndex<?, ?>> open = indexes(store);
        return plan.reads().stream()
                .allMatch(read -> read.space().ids()
                        || open.stream()
                                .anyMatch(index -> index.state() == IndexState.READY
                                        && index.partition().equals(read.space().partition())));
    }

    /**
     * Reads a plan.
     *
     * @param store the store that it is a plan of
     * @param reading the plan, and what it is read with
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the entities, to be closed before this
     * @throws IllegalArgumentException if a parameter has no value, or one of another type
     */
    public <K, V> PlanRows<V> read(IndexedEntityStore<K, V> store, PlanReading<V> reading) {
        QueryShape<V> shape = QueryShape.of(reading.plan().filter()).unlimited(reading.limit());
        return new PlanRows<>(new QueryRows<>(
                store.table(),
                new Planning<>(store.table(), own(indexes(store))),
                shape.orderBy(reading.plan().ordering().orders()),
                reading.plan(),
                snapshot,
                reading.rows(),
                reading.arguments(),
                reading.offset()));
    }

    /**
     * Counts what a plan finds: by the counters of an index if these know the number, else by keys if these tell.
     *
     * @param store the store that it is a plan of
     * @param plan the plan
     * @param arguments the values of its parameters
     * @param pause is run now and then; what it throws ends the counting
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the number of entities
     * @throws IllegalArgumentException if a parameter has no value, or one of another type
     */
    public <K, V> long count(IndexedEntityStore<K, V> store, Plan<V> plan, Arguments arguments, Runnable pause) {
        Planning<K, V> planning = new Planning<>(store.table(), own(indexes(store)));
        QueryShape<V> shape = QueryShape.of(plan.filter()).unlimited(Long.MAX_VALUE);
        return new QueryCount<>(store.table(), planning, plan, snapshot, arguments, pause).of(shape);
    }

    private List<? extends OpenIndex<?, ?>> indexes(IndexedEntityStore<?, ?> store) {
        List<? extends OpenIndex<?, ?>> open = indexes.get(store);
        if (open == null) {
            throw new IllegalArgumentException(
                    "Table \"" + store.descriptor().table() + "\" is none of those that this is a state of.");
        }
        return open;
    }

    @SuppressWarnings("unchecked") // kept by their store
    private static <K, V> List<OpenIndex<K, V>> own(List<? extends OpenIndex<?, ?>> indexes) {
        return (List<OpenIndex<K, V>>) indexes;
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
