package dev.cairn.store;

import dev.cairn.EntityCacheStats;
import dev.cairn.IndexBuildException;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexProgress;
import dev.cairn.IndexViolation;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.cache.ValueCache;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.codec.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one database: registers entities and hands out their stores.
 *
 * <p>Safe for use by several threads. A backend belongs to one instance at a time, since the catalog is kept in memory.
 */
public final class EntityStores implements AutoCloseable {

    private final StorageBackend backend;
    private final @Nullable ValueCache cache;
    private final StoreOptions options;
    private final Catalog catalog;
    private final FunctionGuard functions = new FunctionGuard();
    private final WriteGate gate = new WriteGate();
    private final IndexBuilds builds;
    private final Map<String, IndexedEntityStore<?, ?>> stores = new ConcurrentHashMap<>();
    private final TransactionRunner transactions;
    private final TableMaintenance maintenance;

    private EntityStores(StorageBackend backend, @Nullable ValueCache cache, StoreOptions options, Catalog catalog) {
        this.backend = backend;
        this.cache = cache;
        this.options = options;
        this.catalog = catalog;
        this.builds = new IndexBuilds(catalog, options.building());
        this.transactions = new TransactionRunner(backend, catalog, gate, functions, options.durability());
        this.maintenance = new TableMaintenance(this, backend, catalog);
    }

    /**
     * Reads the catalog of a database.
     *
     * @param backend the database
     * @param options how its stores behave
     * @return the tables of the database, none of them registered yet
     * @throws SchemaMismatchException if a newer version of this library wrote the database
     * @throws dev.cairn.CorruptDataException if the catalog cannot be read
     * @throws IllegalStateException if there is to be a cache, and cannot be one over this backend, or without its library
     * @throws IllegalArgumentException if there is to be a cache of an entity that can be changed
     */
    public static EntityStores open(StorageBackend backend, StoreOptions options) {
        if (options.cache().maxBytes() == 0) {
            return new EntityStores(backend, null, options, Catalog.load(backend, options.durability()));
        }
        options.cache().entities().forEach(EntityStores::checkShareable);
        ValueCache cache = ValueCache.over(backend, options.cache().maxBytes());
        return new EntityStores(cache.backend(), cache, options, Catalog.load(cache.backend(), options.durability()));
    }

    private static void checkShareable(EntityDescriptor<?, ?> descriptor) {
        Component<?, ?> obstacle = SharedEntities.obstacle(descriptor);
        if (obstacle != null) {
            throw new IllegalArgumentException("Entities of table \"" + descriptor.table()
                    + "\" cannot be cached, since their component \"" + obstacle.name() + "\" is "
                    + obstacle.typeName() + ", which whoever reads one could change for all. Name others in"
                    + " entityCache(…), or give the component an immutable type.");
        }
    }

    /**
     * Registers an entity, if it is not yet, and returns its store. The first registration compares it with the catalog,
     * creates its table, and fills indexes that are new or whose layout has changed, in time proportional to the number
     * of entities, unless that is done in the background. An index that the code does not declare makes the table refuse writes, unless it may be dropped.
     *
     * @param descriptor how the entity is stored
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the store
     * @throws SchemaMismatchException if the table was registered with another descriptor, if its ids are stored as
     *     another type, or if entities that an index is to be built from cannot be read
     */
    public synchronized <K, V> IndexedEntityStore<K, V> store(EntityDescriptor<K, V> descriptor) {
        functions.checkNoUpdate();
        backend.capabilities(); // throws if the database is closed
        IndexedEntityStore<?, ?> known = stores.get(descriptor.table());
        if (known == null) {
            checkNoTransaction(descriptor);
            IndexedEntityStore<K, V> store = new IndexedEntityStore<>(register(descriptor));
            stores.put(descriptor.table(), store);
            return store;
        }
        if (!known.descriptor().equals(descriptor)) {
            Class<?> before = known.descriptor().getClass();
            throw new SchemaMismatchException("Table \"" + descriptor.table() + "\" was registered by "
                    + (before == descriptor.getClass()
                            ? "another instance of " + before.getName()
                                    + ". Keep one in a constant, or give the class an equals method."
                            : before.getName() + " and now by "
                                    + descriptor.getClass().getName()
                                    + ". Give one of the records another table name."));
        }
        @SuppressWarnings("unchecked") // an equal descriptor has the same types
        IndexedEntityStore<K, V> store = (IndexedEntityStore<K, V>) known;
        return store;
    }

    private <K, V> Table<K, V> register(EntityDescriptor<K, V> descriptor) {
        boolean cached = options.cache().include(descriptor) && SharedEntities.obstacle(descriptor) == null;
        Registration<K, V> registration =
                new Registration<>(backend, options, functions, gate, catalog, cached ? cache : null, descriptor);
        Table<K, V> table = registration.register();
        if (table.refusal() != null) {
            return table;
        }
        if (options.building().when() == IndexBuilding.IN_BACKGROUND) {
            builds.fillInBackground(table);
            return table;
        }
        try {
            builds.fill(table);
            return table;
        } catch (RuntimeException e) {
            builds.forget(table.name());
            registration.restore(e);
            throw e;
        }
    }

    /**
     * Fills an index once more from the entities, or waits for that if it is being done. A ready index goes on serving
     * meanwhile, and if entities turn out to violate it, it stays as it is.
     *
     * @param table the name of a registered table
     * @param index the name of one of its indexes
     * @throws IllegalArgumentException if no such table is registered, or it has no such index
     * @throws IndexBuildException if entities cannot be in the index
     * @throws SchemaMismatchException if the code does not know all of the table's indexes
     * @throws dev.cairn.ReadOnlyException if the database is read-only
     */
    public void rebuild(String table, String index) {
        functions.check();
        IndexedEntityStore<?, ?> store = stores.get(table);
        if (store == null) {
            throw new IllegalArgumentException(
                    "Table \"" + table
                            + "\" is not registered, so nobody knows how its indexes are made. Call of(db) of its repository first.");
        }
        rebuild(store.table(), index);
    }

    private <K, V> void rebuild(Table<K, V> table, String name) {
        table.checkWritable();
        OpenIndex<K, V> index = table.indexes().stream()
                .filter(each -> each.definition().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table \"" + table.name() + "\" has no index \"" + name
                        + "\". It has: "
                        + table.indexes().stream()
                                .map(each -> each.definition().name())
                                .collect(Collectors.joining(", "))));
        List<CatalogViolation> found = builds.rebuild(table, index);
        if (!found.isEmpty()) {
            throw new IndexBuildException(
                    index + " could not be filled: "
                            + found.stream().limit(5).map(CatalogViolation::why).collect(Collectors.joining("; "))
                            + (found.size() > 5 ? "; and more" : "")
                            + ". Mend these entities, then call rebuild again.",
                    violations(found));
        }
    }

    /**
     * What is in the way of an index.
     *
     * @param found as the catalog has it
     * @return the same in words
     */
    public static List<IndexViolation> violations(List<CatalogViolation> found) {
        return found.stream()
                .map(each -> new IndexViolation(each.entity(), each.other(), each.key(), each.why()))
                .toList();
    }

    /**
     * Tells how far an index is filled.
     *
     * @param table the name of a table
     * @param index the name of one of its indexes
     * @return how far it is, or empty if it is not being filled
     */
    public Optional<IndexProgress> progress(String table, String index) {
        return builds.progress(table, index);
    }

    /**
     * Waits until no index is being filled.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws dev.cairn.DatabaseClosedException if the database is closed
     * @throws dev.cairn.CairnException if the filling of an index was cut short
     */
    public void awaitIndexes() throws InterruptedException {
        functions.check();
        builds.await();
    }

    /** Ends the filling of indexes at the next batch, and empties the cache; the backend stays open. */
    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
        builds.close();
    }

    /**
     * What the cache of entities has done and holds.
     *
     * @return the figures, or empty if there is no cache
     */
    public Optional<EntityCacheStats> cache() {
        if (cache == null) {
            return Optional.empty();
        }
        return Optional.of(cache.stats(registered().stream()
                .filter(table -> table.cache() != null)
                .map(Table::name)
                .collect(Collectors.toSet())));
    }

    private void checkNoTransaction(EntityDescriptor<?, ?> descriptor) {
        if (functions.inTransaction()) {
            throw new IllegalStateException("Table \"" + descriptor.table() + "\" was to be registered within a"
                    + " transaction, of which its creation cannot be a part. Open its repository before, or name it in"
                    + " builder().entities(…).");
        }
    }

    /**
     * Runs a transaction until it can be committed.
     *
     * @param settings how
     * @param function what to do; may be run more than once
     * @param <R> the type of its result
     * @return what the function returned when it ran last
     * @throws dev.cairn.TransactionConflictException if others were in the way too often
     * @throws dev.cairn.TransactionTooLargeException if it reads and writes more than it may
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     */
    public <R extends @Nullable Object> R transact(
            TransactionSettings settings, Function<StoreTransaction, R> function) {
        return transactions.run(settings, function);
    }

    /**
     * Begins a transaction that its user ends, by {@link #commit} or by closing it.
     *
     * @param settings how; the number of attempts has no meaning
     * @return the transaction, for one thread at a time
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     */
    public StoreTransaction begin(TransactionSettings settings) {
        return transactions.begin(settings);
    }

    /**
     * Commits a transaction, and ends it whether or not this succeeds.
     *
     * @param transaction one that was begun by {@link #begin}
     * @param settings as when it was begun
     * @throws dev.cairn.TransactionConflictException if what it has read was changed by others
     * @throws dev.cairn.TransactionTooLargeException if it cannot be written at once
     * @throws IllegalStateException if it has ended
     */
    public void commit(StoreTransaction transaction, TransactionSettings settings) {
        transactions.commit(transaction, settings);
    }

    /**
     * Checks that no function passed to an update or a transaction is running on this thread.
     *
     * @throws IllegalStateException if one is
     */
    public void checkNoFunction() {
        functions.check();
    }

    /**
     * Fills an empty table; see {@code Cairn.bulkLoad}.
     *
     * @param descriptor how the entities are stored
     * @param source passes on the entities, one after the other, and returns when it has
     * @param options how
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return how many entities were stored
     */
    public <K, V> long bulkLoad(EntityDescriptor<K, V> descriptor, Consumer<Consumer<V>> source, BulkLoad options) {
        functions.check();
        Table<K, V> table = store(descriptor).table();
        table.checkWritable();
        builds.beginLoad(table);
        try {
            return TableLoad.run(table, options, source);
        } finally {
            table.current().endLoad();
        }
    }

    /**
     * What is done with tables as a whole.
     *
     * @return the calls of this database
     */
    public TableMaintenance maintenance() {
        return maintenance;
    }

    /** The tables of some entities, or of all. */
    List<Table<?, ?>> registered(List<EntityDescriptor<?, ?>> entities) {
        functions.check();
        if (entities.isEmpty()) {
            return registered();
        }
        List<Table<?, ?>> tables = new ArrayList<>();
        entities.forEach(entity -> tables.add(store(entity).table()));
        return tables;
    }

    private synchronized List<Table<?, ?>> registered() {
        List<Table<?, ?>> tables = new ArrayList<>();
        stores.values().forEach(store -> tables.add(store.table()));
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    /**
     * Tells which tables the database has, whether or not they are registered.
     *
     * @return the tables by name
     */
    public List<CatalogTable> tables() {
        return catalog.tables();
    }
}
