package dev.cairn.store;

import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one database: registers entities and hands out their stores.
 *
 * <p>Safe for use by several threads. A backend belongs to one instance at a time, since the catalog is kept in memory.
 */
public final class EntityStores {

    private final StorageBackend backend;
    private final StoreOptions options;
    private final Catalog catalog;
    private final FunctionGuard functions = new FunctionGuard();
    private final TransactionRunner transactions;
    private final Map<String, IndexedEntityStore<?, ?>> stores = new HashMap<>();

    private EntityStores(StorageBackend backend, StoreOptions options, Catalog catalog) {
        this.backend = backend;
        this.options = options;
        this.catalog = catalog;
        this.transactions = new TransactionRunner(backend, catalog, functions, options.durability());
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
     * creates its table, and builds indexes that are new or whose layout has changed, in time proportional to the number
     * of entities. An index that the code does not declare makes the table refuse writes, unless it may be dropped.
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
            IndexedEntityStore<K, V> store = new IndexedEntityStore<>(
                    new Registration<>(backend, options, functions, catalog, descriptor).register());
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
     * Checks that no function passed to an update or a transaction is running on this thread.
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
