package dev.cairn;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.backend.rocksdb.RocksOptions;
import dev.cairn.store.EntityCacheOptions;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexBuildOptions;
import dev.cairn.store.StoreOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The options of a database, ended by one of {@link #open}, {@link #inMemory} and {@link #on}. Not safe for use by
 * several threads.
 */
public final class CairnBuilder {

    private boolean readOnly;
    private RocksOptions engine = RocksOptions.DEFAULTS;
    private StoreOptions options = StoreOptions.DEFAULTS;
    private EntityCacheOptions cache = EntityCacheOptions.NONE;
    private final List<EntityDescriptor<?, ?>> entities = new ArrayList<>();

    CairnBuilder() {}

    /**
     * Opens the database for reading only. Nothing in the directory is changed, any number of readers may have it open,
     * and they see it as it was when they opened it. Only for {@link #open}.
     *
     * @return this
     */
    public CairnBuilder readOnly() {
        readOnly = true;
        return this;
    }

    /**
     * Sets what a write that has returned survives; {@link Durability#BUFFERED} unless set.
     *
     * @param durability the durability
     * @return this
     */
    public CairnBuilder durability(Durability durability) {
        Objects.requireNonNull(durability, "durability");
        options = new StoreOptions(
                durability, options.dropUnknownIndexes(), options.allowDowngrade(), options.building());
        return this;
    }

    /**
     * Drops indexes that the database has and the registered entities do not declare. Without this, their tables refuse
     * writes, since it may as well be the code that is too old.
     *
     * @return this
     */
    public CairnBuilder dropUnknownIndexes() {
        options = new StoreOptions(options.durability(), true, options.allowDowngrade(), options.building());
        return this;
    }

    /**
     * Lets a record write to a table that a later form of it, with further components, has written. An update then loses
     * what this record does not know. Without this, such a table refuses writes.
     *
     * @return this
     */
    public CairnBuilder allowDowngrade() {
        options = new StoreOptions(options.durability(), options.dropUnknownIndexes(), true, options.building());
        return this;
    }

    /**
     * Sets when indexes are filled that are new, have changed, or were not filled to the end;
     * {@link IndexBuilding#AT_REGISTRATION} unless set.
     *
     * @param when when they are filled
     * @return this
     */
    public CairnBuilder indexBuilding(IndexBuilding when) {
        return with(new IndexBuildOptions(
                when, options.building().entitiesPerSecond(), options.building().batch()));
    }

    /**
     * Bounds the rate at which indexes are filled, so that this leaves room for everything else; unbounded unless set.
     *
     * @param entitiesPerSecond how many entities are looked at in a second
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public CairnBuilder indexBuildingRate(long entitiesPerSecond) {
        return with(new IndexBuildOptions(
                options.building().when(), entitiesPerSecond, options.building().batch()));
    }

    private CairnBuilder with(IndexBuildOptions building) {
        options = new StoreOptions(
                options.durability(), options.dropUnknownIndexes(), options.allowDowngrade(), building);
        return this;
    }

    /**
     * Sets the memory for blocks of table files; see {@link RocksOptions} for what it is unless set. Only for
     * {@link #open}.
     *
     * @param bytes the size in bytes
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public CairnBuilder blockCacheBytes(long bytes) {
        engine = engine.withBlockCacheBytes(bytes);
        return this;
    }

    /**
     * Sets the memory for writes before they are flushed to a table file; see {@link RocksOptions} for what it is unless
     * set. Only for {@link #open}.
     *
     * @param bytes the size in bytes
     * @return this
     * @throws IllegalArgumentException if it is too small to work
     */
    public CairnBuilder writeBufferBytes(long bytes) {
        engine = engine.withWriteBufferBytes(bytes);
        return this;
    }

    /**
     * Keeps decoded entities in memory, so that reading them again by id, through an index or by a query needs neither
     * the storage engine nor decoding. What is read is what it would be without: a cached entity is given only where it
     * is known to be what is stored, at that moment or in the state that a scan reads; transactions read past it. Readers
     * share the entities, and their lists, sets and maps cannot be changed. Needs Caffeine
     * ({@code com.github.ben-manes.caffeine:caffeine}, 3.x) among the dependencies.
     *
     * <p>It costs heap: up to {@code maxBytes}, estimated as twice the stored size and 200 bytes for each entity, about
     * 0.5 KB where a record has ten small components. It is filled by reading, not by writing; a write takes out what it
     * changes. Entities are kept that have been read often or lately. {@link Stats#cache()} tells how well it serves.
     *
     * <p>Only records are cached of which nothing can be changed: components of scalar types, enums, optionals, records
     * of such, and the collection interfaces {@code List}, {@code Set}, {@code Map}, {@code Collection} and the sorted
     * ones of such. Those with an array, a list of lists or a class such as {@code ArrayList} are not, nor those whose
     * constructor copies a collection into one that can be changed.
     *
     * @param maxBytes the bound, for all tables together; 0 for no cache, as it is unless set
     * @param only the entities to be cached, such as {@code JobIndexes.ENTITY}; all that can be, if none is given
     * @return this
     * @throws IllegalArgumentException if {@code maxBytes} is negative. Opening the database throws it if an entity
     *     given here cannot be cached, and {@link IllegalStateException} if Caffeine is not there or the storage engine
     *     may have writers in other processes
     */
    public CairnBuilder entityCache(long maxBytes, EntityDescriptor<?, ?>... only) {
        cache = new EntityCacheOptions(maxBytes, List.of(only));
        return this;
    }

    /**
     * Registers entities when the database is opened, so that whatever does not fit is known at once. Others are
     * registered with the first {@code of(db)} of their repository. May be called several times.
     *
     * @param descriptors the entities, such as {@code JobIndexes.ENTITY}
     * @return this
     */
    public CairnBuilder entities(EntityDescriptor<?, ?>... descriptors) {
        entities.addAll(List.of(descriptors));
        return this;
    }

    /**
     * Opens the database in a directory, which is made if it is not there.
     *
     * @param directory the directory; nothing else may be kept in it
     * @return the open database
     * @throws StorageException if it is open already, here or in another process, or cannot be read or written
     * @throws SchemaMismatchException if an entity does not fit it
     */
    public Cairn open(Path directory) {
        return on(readOnly ? RocksBackend.openReadOnly(directory, engine) : RocksBackend.open(directory, engine));
    }

    /**
     * Makes a new database that lives until it is closed.
     *
     * @return the open database
     * @throws IllegalStateException if {@link #readOnly} was called
     */
    public Cairn inMemory() {
        if (readOnly) {
            throw new IllegalStateException("A new database in memory is empty; readOnly() is for open(directory).");
        }
        return on(MemoryBackend.open());
    }

    /**
     * Opens a database on a storage backend, which from then on belongs to it and is closed with it, also if this fails.
     *
     * @param backend the backend, used by nothing else
     * @return the open database
     * @throws SchemaMismatchException if an entity does not fit it
     */
    public Cairn on(StorageBackend backend) {
        try {
            Cairn db = new Cairn(backend, options.withCache(cache));
            entities.forEach(db::store);
            return db;
        } catch (RuntimeException | Error e) {
            try {
                backend.close();
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }
}
