package dev.cairn;

import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.EntityStores;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database of entities.
 *
 * <pre>{@code
 * try (Cairn db = Cairn.open(Path.of("data"))) {
 *     JobRepository jobs = JobRepository.of(db);
 *     jobs.insert(job);
 *     List<Job> oldest = jobs.scanByStatus(RUNNING).limit(10).toList();
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. A directory can be open for writing once at a time, on the whole machine.
 */
public final class Cairn implements AutoCloseable {

    private final StorageBackend backend;
    private final EntityStores stores;
    private final Transactions transactions;
    private final AsyncCalls async = new AsyncCalls();

    Cairn(StorageBackend backend, StoreOptions options) {
        this.backend = backend;
        this.stores = EntityStores.open(backend, options);
        this.transactions = new Transactions(stores);
    }

    /**
     * Opens the database in a directory, which is made if it is not there, with all options as they are by default.
     *
     * @param directory the directory; nothing else may be kept in it
     * @return the open database
     * @throws StorageException if it is open already, here or in another process, or cannot be read or written
     */
    public static Cairn open(Path directory) {
        return builder().open(directory);
    }

    /**
     * Makes a new database that lives in memory until it is closed, for tests for example.
     *
     * @return the open database
     */
    public static Cairn inMemory() {
        return builder().inMemory();
    }

    /**
     * Opens a database on a storage backend, which from then on belongs to it and is closed with it.
     *
     * @param backend the backend, used by nothing else
     * @return the open database
     */
    public static Cairn on(StorageBackend backend) {
        return builder().on(backend);
    }

    /**
     * Starts with all options as they are by default.
     *
     * @return a new builder
     */
    public static CairnBuilder builder() {
        return new CairnBuilder();
    }

    /**
     * Registers an entity, if it is not yet, and returns its store; generated repositories call this. The first
     * registration compares it with the database, creates its table, and builds indexes that are new or whose layout has
     * changed, in time proportional to the number of entities. An index that the code does not declare makes the table
     * refuse writes, see {@link CairnBuilder#dropUnknownIndexes}.
     *
     * @param descriptor how the entity is stored
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the store
     * @throws SchemaMismatchException if the table was registered with another descriptor, if its ids are stored as
     *     another type, or if entities that an index is to be built from cannot be read
     * @throws DatabaseClosedException if the database is closed
     */
    public <K, V> IndexedEntityStore<K, V> store(EntityDescriptor<K, V> descriptor) {
        return stores.store(descriptor);
    }

    /**
     * Runs a transaction, with all options as they are by default: see {@link Transactions#transact}.
     *
     * <pre>{@code
     * db.transact(tx -> {
     *     accounts.in(tx).update("ann", account -> account.plus(-10));
     *     accounts.in(tx).update("bob", account -> account.plus(10));
     *     transfers.in(tx).insert(new Transfer("ann", "bob", 10));
     * });
     * }</pre>
     *
     * @param function what to do; may be run more than once
     * @throws TransactionConflictException if others were in the way too often
     * @throws TransactionTooLargeException if it reads and writes more than 64 MiB
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed
     */
    public void transact(Consumer<Transaction> function) {
        transactions().transact(function);
    }

    /**
     * Runs a transaction that has a result, with all options as they are by default: see
     * {@link Transactions#transactAndGet}.
     *
     * @param function what to do; may be run more than once
     * @param <R> the type of the result
     * @return what the function returned, in the run that was committed
     * @throws TransactionConflictException if others were in the way too often
     * @throws TransactionTooLargeException if it reads and writes more than 64 MiB
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed
     */
    public <R extends @Nullable Object> R transactAndGet(Function<Transaction, R> function) {
        return transactions().transactAndGet(function);
    }

    /**
     * The options of transactions, all as they are by default.
     *
     * @return what runs transactions
     */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * Runs a call off the caller's thread: on a virtual thread where the Java runtime has them, else on one of a bounded
     * number of threads.
     *
     * @param call what to run, such as {@code () -> jobs.insert(job)}
     * @param <R> the type of the result
     * @return the result to come, or what the call throws; {@link DatabaseClosedException} if the database is closed
     *     before the call starts
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     */
    public <R> CompletableFuture<R> async(Supplier<R> call) {
        // Waiting for its result would be waiting for the locks that are held while the function runs.
        stores.checkNoFunction();
        return async.run(call);
    }

    /**
     * Tells what the database has and how large it is. Sizes are the storage engine's estimates.
     *
     * @return the tables and the engine's figures
     */
    public Stats stats() {
        stores.checkNoFunction();
        List<TableStats> tables = stores.tables().stream().map(this::stats).toList();
        return new Stats(tables, backend.metrics());
    }

    private TableStats stats(CatalogTable table) {
        List<IndexStats> indexes = table.indexes().stream()
                .map(index -> new IndexStats(index.name(), index.state(), backend.approximateSize(index.entries())))
                .toList();
        return new TableStats(table.table(), backend.approximateSize(table.entities()), indexes);
    }

    /**
     * Closes the database. Calls that are under way end first or fail with {@link DatabaseClosedException}, as does every
     * later one. Closing again does nothing.
     */
    @Override
    public void close() {
        async.close();
        backend.close();
    }
}
