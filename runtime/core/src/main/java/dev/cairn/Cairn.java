package dev.cairn;

import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.ByteRange;
import dev.cairn.store.BulkLoad;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.EntityStores;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.Inspection;
import dev.cairn.store.StoreOptions;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
     * registration compares it with the database, creates its table, and fills indexes that are new or whose layout has
     * changed, in time proportional to the number of entities, unless {@link CairnBuilder#indexBuilding} says that this
     * is done in the background. An index that the code does not declare makes the table
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
     * Stores every entity of the registered tables anew that an earlier form of its record has stored: afterwards nothing
     * depends on former names, defaults and migrations any more. Not needed for anything to be right, since such
     * entities are read as what they have become; it makes reading them as cheap as others, and shows those that cannot
     * be read. Versions stay as they are. It works in batches of a few hundred, each atomic, while others read and
     * write, and takes time proportional to the number of entities; one that ends early has done a part, and
     * the next goes on with the rest.
     *
     * @param listener is told after some hundred entities how far it has come, and at the end of each table; it runs on the
     *     caller's thread
     * @return how many entities were stored anew
     * @throws SchemaMismatchException if an entity cannot be read, or if a table may not be written
     * @throws InvalidEntityException if an entity lacks a value that its record now needs
     * @throws DatabaseClosedException if the database is closed, or is being closed meanwhile
     */
    public long upgrade(Consumer<UpgradeProgress> listener) {
        return stores.maintenance().upgrade(listener);
    }

    /**
     * Compares all indexes of all registered entities with the entities, as {@link #verify(Inspection)} does.
     *
     * @return what was found
     */
    public InspectionReport verify() {
        return verify(Inspection.ofEverything());
    }

    /**
     * Compares indexes with the entities: tells which entries are missing, wrong, duplicate or dangling, and which
     * entries and entities cannot be read. Reads one snapshot, so others may write meanwhile; nothing is changed. Takes
     * the time to read each entity and each entry twice, and the memory of some hundreds of them.
     *
     * @param inspection which tables and indexes, and who hears of progress and findings
     * @return what was found, and what was left out: tables that are not registered, and indexes that are not ready
     * @throws IllegalArgumentException if it is of an index that no registered entity has
     * @throws StorageException if the storage engine cannot read, other than that it finds its files damaged
     * @throws DatabaseClosedException if the database is closed, also meanwhile
     */
    public InspectionReport verify(Inspection inspection) {
        return stores.maintenance().verify(inspection);
    }

    /**
     * Mends all indexes of all registered entities, as {@link #repair(Inspection)} does.
     *
     * @return what was found and mended
     */
    public InspectionReport repair() {
        return repair(Inspection.ofEverything());
    }

    /**
     * Mends indexes: puts the entries that the entities call for, and deletes the others. Entities are never touched. What
     * only a change of entities can resolve is reported: two of them with the same key in a unique index, or one that
     * cannot be read, whose entries are left alone too. Others may write meanwhile; each of the small batches is atomic,
     * so what was mended before an exception stays mended.
     *
     * @param inspection which tables and indexes, and who hears of progress and findings
     * @return what was found, of which {@link Findings#mended()} is right now, and what was left out
     * @throws IllegalArgumentException if it is of an index that no registered entity has
     * @throws ReadOnlyException if the database is read-only
     * @throws SchemaMismatchException if one of the tables refuses writes; nothing is changed then
     * @throws StorageException if the storage engine cannot read or write, other than that it finds its files damaged
     * @throws DatabaseClosedException if the database is closed, also meanwhile
     */
    public InspectionReport repair(Inspection inspection) {
        return stores.maintenance().repair(inspection);
    }

    /**
     * Writes entities as lines of JSON, all of them from one snapshot: for each table a header, a line for each entity
     * in the order of ids, and a footer with their number and hash, so that an export that is cut off is noticed. Others
     * may write meanwhile.
     *
     * @param file the file, which must not be there yet; it is deleted again if this fails
     * @param export which tables, and who hears of the progress
     * @return how many entities of each table were written, in the order of the file
     * @throws StorageException if the file is there already or cannot be written, or the engine cannot read
     * @throws CorruptDataException if an entity cannot be read; the message names it
     * @throws SchemaMismatchException likewise, if an earlier or a later form of its record wrote it
     * @throws IllegalArgumentException if an entity has components that JSON cannot hold
     * @throws IllegalStateException if everything is to be exported, and a table's entity is not registered
     */
    public Map<String, Long> exportTo(Path file, Export export) {
        return stores.maintenance().exportTo(file, export);
    }

    /**
     * Writes entities as lines of JSON, as {@link #exportTo(Path, Export)} does.
     *
     * @param out what takes the lines, in UTF-8; flushed, not closed
     * @param export which tables, and who hears of the progress
     * @return how many entities of each table were written, in order
     * @throws StorageException if the stream throws, or the engine cannot read
     */
    public Map<String, Long> exportTo(OutputStream out, Export export) {
        return stores.maintenance().exportTo(out, export);
    }

    /**
     * Stores the entities of an exported file in the tables of registered entities, with their ids and versions. The file
     * is read once before anything is stored, so what is cut off, damaged or unreadable is noticed then. After that
     * batches of some hundred entities are stored, each atomic: if one cannot be stored, the lines before it are.
     *
     * @param file the file
     * @param options whether entities may be replaced, which tables, and who hears of the progress
     * @return how many entities of each table were read, in the order of the file
     * @throws ImportException if the file is cut off or damaged, a table of it is not registered, or an entity cannot be
     *     read or stored; it names the line
     * @throws StorageException if the file cannot be read, or the engine cannot write
     * @throws ReadOnlyException if the database is read-only
     * @throws SchemaMismatchException if a table refuses writes
     */
    public Map<String, Long> importFrom(Path file, Import options) {
        return stores.maintenance().importFrom(file, options);
    }

    /**
     * Stores the entities of an export as {@link #importFrom(Path, Import)} does, but reads it only once: what is wrong
     * is noticed where it stands, when the lines before it are stored.
     *
     * @param in the lines; read to the end, not closed
     * @param options whether entities may be replaced, which tables, and who hears of the progress
     * @return how many entities of each table were read, in order
     * @throws ImportException if the export is cut off or damaged, a table of it is not registered, or an entity cannot
     *     be read or stored; it names the line
     */
    public Map<String, Long> importFrom(InputStream in, Import options) {
        return stores.maintenance().importFrom(in, options);
    }

    /**
     * Fills an empty table, with all options as they are by default: see {@link #bulkLoad(EntityDescriptor, Stream,
     * BulkLoad)}.
     *
     * @param entity how the entities are stored, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param entities the entities, in any order; closed in the end
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return how many were stored
     */
    public <K, V> long bulkLoad(EntityDescriptor<K, V> entity, Stream<? extends V> entities) {
        return bulkLoad(entity, entities, BulkLoad.options());
    }

    /**
     * Fills an empty table with any number of entities, much faster than by inserting them: entities and index entries
     * are sorted and written as the files that the storage engine keeps, which then become part of the database in one
     * step. So the table has all of them, or is as empty as before, whatever happens: an error, the end of the process, a
     * loss of power. Ids are generated, versions set and everything is checked as by {@code insertAll}; but what two
     * entities are in conflict about is found only when all were taken.
     *
     * <p>Meanwhile everybody reads the table as empty, and whoever writes to it gets a {@link TableLoadingException};
     * other tables are as always, and the entities may come from them. At the end all writes wait for some milliseconds
     * to some tenths of a second, until the files are taken over.
     *
     * <p>Takes the memory that the options say, beside that of the engine, and room on the disk for all entities and
     * entries twice: uncompressed, to be sorted, unless memory suffices, and as they stay. Nothing of it is left after a
     * failure; what a process that died has left is deleted when the database is opened for writing again. The load
     * ends with an exception if the thread is interrupted or the database is closed. A storage engine without bulk
     * loads collects everything in memory and takes no more than {@code insertAll}.
     *
     * @param entity how the entities are stored, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param entities the entities, in any order; taken one by one on this thread, and closed in the end. What it throws
     *     ends the load
     * @param options how much memory to use, and who hears of the progress
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return how many were stored
     * @throws TableNotEmptyException if the table has entities
     * @throws TableLoadingException if another load is filling it
     * @throws InvalidEntityException if an entity, or an index entry of it, cannot be stored; it names the component and
     *     the id
     * @throws DuplicateIdException if two entities have the same id
     * @throws UniqueViolationException if two entities have the same key in a unique index; it names both
     * @throws CorruptDataException if an index of the empty table has entries
     * @throws StorageException if files cannot be written, or the engine cannot take them over. In the latter case, as
     *     with every write, all of them may be there when the database is opened again
     * @throws java.util.concurrent.CancellationException if the thread is interrupted, which it stays
     * @throws ReadOnlyException if the database is read-only
     * @throws SchemaMismatchException if the table refuses writes
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed, also meanwhile
     */
    public <K, V> long bulkLoad(EntityDescriptor<K, V> entity, Stream<? extends V> entities, BulkLoad options) {
        try (entities) {
            return stores.bulkLoad(entity, sink -> entities.sequential().forEachOrdered(sink), options);
        }
    }

    /**
     * Fills an empty table as {@link #bulkLoad(EntityDescriptor, Stream, BulkLoad)} does.
     *
     * @param entity how the entities are stored, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param entities the entities, in any order
     * @param options how much memory to use, and who hears of the progress
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return how many were stored
     */
    public <K, V> long bulkLoad(EntityDescriptor<K, V> entity, Iterator<? extends V> entities, BulkLoad options) {
        return stores.bulkLoad(entity, entities::forEachRemaining, options);
    }

    /**
     * Whether nothing can be written: the database was opened so, or its backend is so.
     *
     * @return whether every write is refused
     * @throws DatabaseClosedException if the database is closed
     */
    public boolean isReadOnly() {
        return backend.capabilities().readOnly();
    }

    /**
     * Tells what the database has and how large it is. Sizes are the storage engine's estimates.
     *
     * @return the tables and the engine's figures
     */
    public Stats stats() {
        stores.checkNoFunction();
        List<TableStats> tables = stores.tables().stream().map(this::stats).toList();
        return new Stats(tables, backend.metrics(), stores.cache());
    }

    private TableStats stats(CatalogTable table) {
        List<IndexStats> indexes = table.indexes().stream()
                .map(index -> new IndexStats(
                        index.name(), index.state(), count(index.entries()), backend.approximateSize(index.entries())))
                .toList();
        return new TableStats(
                table.table(), count(table.entities()), backend.approximateSize(table.entities()), indexes);
    }

    private long count(Partition partition) {
        return backend.approximateCount(partition, ByteRange.all());
    }

    /**
     * Makes a copy of the database in another directory, in the state of one moment between two writes, while others read
     * and write. On one file system it takes little time and room at any size, since both share the files that never
     * change; elsewhere those are copied. The copy is a database of its own.
     *
     * @param directory where to; it must not exist, the directory above it must
     * @throws IllegalArgumentException if the directory exists, or is to lie within the database
     * @throws UnsupportedOperationException if the storage engine has no checkpoints, as that in memory
     * @throws StorageException if files cannot be read or written
     * @throws DatabaseClosedException if the database is closed
     */
    public void checkpoint(Path directory) {
        stores.checkNoFunction();
        backend.checkpoint(directory);
    }

    /**
     * Adds a backup of the database, in the state of one moment between two writes, to those in a directory, while others
     * read and write. It copies what is new since the last one there. {@link Backups} lists, verifies and restores them.
     * Closing the database waits for it.
     *
     * @param directory where the backups are; created if it does not exist
     * @return the backup
     * @throws IllegalArgumentException if the directory is that of the database, or lies within it
     * @throws UnsupportedOperationException if the storage engine has no backups, as that in memory
     * @throws StorageException if files cannot be read or written
     * @throws DatabaseClosedException if the database is closed
     */
    public Backup backup(Path directory) {
        stores.checkNoFunction();
        return backend.backup(directory);
    }

    /**
     * Tells which indexes the database has, how far each is usable, and how far those are filled that are being filled.
     * Takes no time, however many entities there are.
     *
     * @return the indexes by table, also those that the code has not registered
     */
    public List<IndexInfo> indexes() {
        stores.checkNoFunction();
        backend.capabilities(); // throws if the database is closed
        return stores.tables().stream()
                .flatMap(table -> table.indexes().stream().map(index -> info(table.table(), index)))
                .toList();
    }

    private IndexInfo info(String table, CatalogIndex index) {
        return new IndexInfo(
                table,
                index.name(),
                index.state(),
                stores.progress(table, index.name()),
                EntityStores.violations(index.violations()));
    }

    /**
     * Waits until no index is being filled, at registration, in the background or by {@link #rebuild}. An index that
     * entities cannot be in is over, too; {@link #indexes} tells how each has ended.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws DatabaseClosedException if the database is closed, also while this waits
     * @throws CairnException if the filling of an index was cut short, as by a failure of the storage engine; it goes on
     *     with {@link #rebuild}, or when the entity is registered again
     */
    public void awaitIndexes() throws InterruptedException {
        stores.awaitIndexes();
    }

    /**
     * Fills an index once more from the entities, and returns when it is ready; if it is being filled, this waits for
     * that. Entities are read and written meanwhile. A ready index goes on serving until the new one takes its place,
     * and stays as it is if entities turn out to violate it. If this is cut short, it goes on where it stopped when it
     * is called again or the entity is registered again. It takes time proportional to the number of entities; to do it
     * off the caller's thread, use {@link #async}.
     *
     * @param table the name of a registered table
     * @param index the name of one of its indexes
     * @throws IllegalArgumentException if no such table is registered, or it has no such index
     * @throws IndexBuildException if entities cannot be in the index; {@link #indexes} lists them from then on
     * @throws SchemaMismatchException if the code does not know all of the table's indexes
     * @throws ReadOnlyException if the database is read-only
     * @throws DatabaseClosedException if the database is closed, also while this runs
     */
    public void rebuild(String table, String index) {
        stores.rebuild(table, index);
    }

    /**
     * Fills an index once more from the entities, as {@link #rebuild(String, String)} does.
     *
     * @param entity how the entity is stored, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param index one of its indexes, such as {@code JobIndexes.STATUS}
     * @param <K> the type of the id
     * @param <V> the type of the entity
     */
    public <K, V> void rebuild(EntityDescriptor<K, V> entity, IndexDefinition<K, V> index) {
        store(entity);
        rebuild(entity.table(), index.name());
    }

    /**
     * Closes the database. Indexes that are being filled are left as they are, to be gone on with. Calls that are under
     * way end first or fail with {@link DatabaseClosedException}, as does every
     * later one. Closing again does nothing.
     */
    @Override
    public void close() {
        async.close();
        stores.close();
        backend.close();
    }
}
