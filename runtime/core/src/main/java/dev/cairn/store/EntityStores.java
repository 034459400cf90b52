package dev.cairn.store;

import dev.cairn.IndexBuildException;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexProgress;
import dev.cairn.IndexViolation;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.catalog.CatalogViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tables of one database: registers entities and hands out their stores.
 *
 * <p>Safe for use by several threads. A backend belongs to one instance at a time, since the catalog is kept in memory.
 */
public final class EntityStores implements AutoCloseable {

    private final StorageBackend backend;
    private final StoreOptions options;
    private final Catalog catalog;
    private final FunctionGuard functions = new FunctionGuard();
    private final WriteGate gate = new WriteGate();
    private final IndexBuilds builds;
    private final Map<String, IndexedEntityStore<?, ?>> stores = new ConcurrentHashMap<>();

    private EntityStores(StorageBackend backend, StoreOptions options, Catalog catalog) {
        this.backend = backend;
        this.options = options;
        this.catalog = catalog;
        this.builds = new IndexBuilds(catalog, options.building());
    }

    /**
     * Reads the catalog of a database.
     *
     * @param backend the database
     * @param options how its stores behave
     * @return the tables of the database, none of them registered yet
     * @throws SchemaMismatchException if a newer version of this library wrote the database
     * @throws dev.cairn.CorruptDataException if the catalog cannot be read
     */
    public static EntityStores open(StorageBackend backend, StoreOptions options) {
        return new EntityStores(backend, options, Catalog.load(backend, options.durability()));
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
        functions.check();
        backend.capabilities(); // throws if the database is closed
        IndexedEntityStore<?, ?> known = stores.get(descriptor.table());
        if (known == null) {
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
        Registration<K, V> registration = new Registration<>(backend, options, functions, gate, catalog, descriptor);
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

    /** Ends the filling of indexes at the next batch; the backend stays open. */
    @Override
    public void close() {
        builds.close();
    }

    /**
     * The stores of the entities that are registered so far.
     *
     * @return the stores in the order of their tables' names
     */
    public synchronized List<IndexedEntityStore<?, ?>> registered() {
        return List.copyOf(new TreeMap<>(stores).values());
    }

    /**
     * Checks that no function passed to an update is running on this thread.
     *
     * @throws IllegalStateException if one is
     */
    public void checkNoFunction() {
        functions.check();
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
