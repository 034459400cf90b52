package dev.cairn.store;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Query;
import dev.cairn.Range;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.query.Filter;
import dev.cairn.query.Ordering;
import dev.cairn.query.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one table with all of their index entries, kept in step: every write changes both in one atomic batch.
 *
 * <p>Safe for use by several threads. Every call is atomic and linearizable, uniqueness included. A write checks, in
 * this order: nulls and encoding ({@link dev.cairn.InvalidEntityException}), then the ids
 * ({@link DuplicateIdException}, {@link dev.cairn.EntityNotFoundException}), then the versions
 * ({@link dev.cairn.StaleEntityException}), then the unique indexes in the order of
 * their declaration ({@link dev.cairn.UniqueViolationException}); if a check fails, nothing is written. A call on several
 * entities is one batch, judged by its final state: two entities may swap a unique value.
 *
 * <p>Every call throws {@link dev.cairn.DatabaseClosedException} once the database is closed,
 * {@link dev.cairn.StorageException} if the storage engine fails, and {@link IllegalStateException} when it is made from
 * a function passed to {@link #update(Object, UnaryOperator)}. Reads throw {@link dev.cairn.CorruptDataException} if
 * stored bytes cannot be read; writes throw {@link dev.cairn.ReadOnlyException} if the database is read-only and
 * {@link dev.cairn.SchemaMismatchException} if the code does not know all of the table's indexes.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public final class IndexedEntityStore<K, V> {

    private final Table<K, V> table;
    private final Changes<K, V> changes;
    private final EntityReader<K, V> reader;
    private final EntityWriter<K, V> writer;
    private final ScanWrites<K, V> scanWrites;

    IndexedEntityStore(Table<K, V> table) {
        this.table = table;
        this.changes = new Changes<>(table);
        this.reader = new EntityReader<>(table);
        this.writer = new EntityWriter<>(table);
        this.scanWrites = new ScanWrites<>(changes, writer);
    }

    Table<K, V> table() {
        return table;
    }

    /**
     * How the entities are stored.
     *
     * @return the descriptor
     */
    public EntityDescriptor<K, V> descriptor() {
        return table.descriptor();
    }

    /**
     * Reads an entity.
     *
     * @param id the id
     * @return the entity, or empty if there is none
     */
    public Optional<V> findById(K id) {
        return reader.findById(id);
    }

    /**
     * Reads several entities from one snapshot.
     *
     * @param ids the ids
     * @return the entities in the ids' order; absent ones are left out, repeated ones repeated
     */
    public List<V> findAllById(Collection<K> ids) {
        return reader.findAllById(ids);
    }

    /**
     * Tells whether an entity is stored.
     *
     * @param id the id
     * @return whether there is one
     */
    public boolean existsById(K id) {
        return reader.existsById(id);
    }

    /**
     * Describes a scan of the whole table.
     *
     * @return all entities in the order of their ids
     */
    public EntityScan<K, V> scanAll() {
        return scanById(Range.all());
    }

    /**
     * Describes a scan of a part of the table.
     *
     * @param range the ids
     * @return the entities with such ids, in their order
     */
    public EntityScan<K, V> scanById(Range<K> range) {
        return TableScans.byId(table, scanWrites, range);
    }

    /**
     * Describes a scan by the leading components of a composite id.
     *
     * @param leading the values of the id's first components
     * @return the entities whose id starts so, in the order of their ids
     */
    public EntityScan<K, V> scanByIdPrefix(Object... leading) {
        return TableScans.byIdPrefix(table, scanWrites, leading);
    }

    /**
     * Describes a query, to be planned when it is read.
     *
     * @param filter which entities
     * @return the entities for which it holds
     */
    public Query<K, V> where(Filter<V> filter) {
        return new PlannedQuery<>(table, scanWrites, QueryShape.of(Objects.requireNonNull(filter, "filter")));
    }

    /**
     * What tells whether a plan is still good: always the same object while no index of the table changes its state.
     *
     * @return an object to be compared by identity
     */
    public Object indexState() {
        return table.indexes();
    }

    /**
     * Plans a query, of which all entities may be looked at, over the indexes that are ready now. The plan can be kept, and
     * read by {@link ReadView#read} as long as {@link ReadView#serves} says so.
     *
     * @param filter what is asked, with parameters maybe
     * @param ordering in which order
     * @param limit how many are likely to be read
     * @param columns the names of columns and components, all that will be read of an entity; or null for the entity
     * @return the cheapest plan
     */
    public Plan<V> plan(Filter<V> filter, Ordering<V> ordering, long limit, @Nullable Set<String> columns) {
        return new Planning<>(table, table.indexes()).planner().plan(filter, ordering, limit, true, columns);
    }

    /**
     * Plans the counting of a query's entities, likewise, to be read by {@link ReadView#count}.
     *
     * @param filter what is asked, with parameters maybe
     * @return the plan that reads least
     */
    public Plan<V> planCount(Filter<V> filter) {
        return new Planning<>(table, table.indexes()).planner().planCount(filter, Long.MAX_VALUE, true);
    }

    /**
     * Describes a scan of an index.
     *
     * @param index one of the descriptor's indexes
     * @param bounds the part of it
     * @return the entities with an entry there, in the index's order
     * @throws NullPointerException if the bounds hold a null
     * @throws IllegalArgumentException if the bounds do not fit the index, or the index is not of this table
     */
    public IndexScan<K, V, IndexEntry<K>> scan(IndexDefinition<K, V> index, IndexBounds bounds) {
        return TableScans.byIndex(table, scanWrites, index, bounds, entry -> entry);
    }

    /**
     * Describes a scan of an index whose entries have a type.
     *
     * @param index one of the descriptor's indexes
     * @param bounds the part of it
     * @param <E> the type of the entries
     * @return the entities with an entry there, in the index's order
     * @throws NullPointerException if the bounds hold a null
     * @throws IllegalArgumentException if the bounds do not fit the index, or the index is not of this table
     */
    public <E> IndexScan<K, V, E> scan(TypedIndexDefinition<K, V, E> index, IndexBounds bounds) {
        return TableScans.byIndex(table, scanWrites, index, bounds, index::entry);
    }

    /**
     * Reads the entity that a unique index leads to.
     *
     * @param index one of the descriptor's unique indexes
     * @param columns the values of all its columns
     * @return the entity, or empty if there is none
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the values do not fit the index, or it is not a unique one of this table
     * @throws dev.cairn.IndexNotReadyException if the index is not ready
     */
    public Optional<V> find(IndexDefinition<K, V> index, @Nullable Object... columns) {
        return reader.find(index, columns);
    }

    /**
     * Tells whether a unique index leads to an entity; no entity is read.
     *
     * @param index one of the descriptor's unique indexes
     * @param columns the values of all its columns
     * @return whether there is one
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the values do not fit the index, or it is not a unique one of this table
     * @throws dev.cairn.IndexNotReadyException if the index is not ready
     */
    public boolean exists(IndexDefinition<K, V> index, @Nullable Object... columns) {
        return reader.exists(index, columns);
    }

    /**
     * Stores a new entity.
     *
     * @param entity the entity
     * @return what is stored
     * @throws DuplicateIdException if its id is taken
     */
    public V insert(V entity) {
        return stored(write(changes.insert(entity)));
    }

    /**
     * Replaces an entity.
     *
     * @param entity the entity
     * @return what is stored
     * @throws dev.cairn.EntityNotFoundException if its id is not stored
     * @throws dev.cairn.StaleEntityException if the stored entity has another version
     */
    public V update(V entity) {
        return stored(write(changes.update(entity)));
    }

    /**
     * Replaces an entity by what a function makes of it, with nobody else changing it in between.
     *
     * @param id the id
     * @param function makes the new entity, with the same id; pure, since it may be run more than once
     * @return what is stored
     * @throws dev.cairn.EntityNotFoundException if the id is not stored
     * @throws dev.cairn.InvalidEntityException if the function returns null or changes the id
     */
    public V update(K id, UnaryOperator<V> function) {
        return stored(write(changes.update(id, function)));
    }

    /**
     * Stores an entity, whether or not its id is stored and whatever version it has. Another entity's unique value is
     * never taken over.
     *
     * @param entity the entity
     * @return what is stored
     */
    public V upsert(V entity) {
        return stored(write(changes.upsert(entity)));
    }

    /**
     * Deletes an entity.
     *
     * @param id the id
     * @return whether it was there
     */
    public boolean deleteById(K id) {
        return write(changes.deleteById(id)).deletes();
    }

    /**
     * Deletes an entity.
     *
     * @param entity the entity, of which the id counts, and the version if it has one
     * @return whether it was there
     * @throws dev.cairn.StaleEntityException if the stored entity has another version
     */
    public boolean delete(V entity) {
        return write(changes.delete(entity)).stored() != null;
    }

    /**
     * Stores new entities in one batch.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     * @throws DuplicateIdException if an id is taken, or comes twice
     */
    public List<V> insertAll(Collection<V> entities) {
        // Every entity is checked before any id is.
        List<Change<K, V>> insertions = entities.stream().map(changes::insert).toList();
        Map<Bytes, Change<K, V>> byId = new LinkedHashMap<>();
        for (Change<K, V> change : insertions) {
            if (byId.put(change.key(), change) != null) {
                throw new DuplicateIdException(
                        table.values().describeId(change.id()) + " comes twice in one insertAll. Nothing was written.");
            }
        }
        return write(byId.values()).stream().map(IndexedEntityStore::stored).toList();
    }

    /**
     * Replaces entities in one batch. If an id comes twice, the last one wins.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     * @throws dev.cairn.EntityNotFoundException if an id is not stored
     * @throws dev.cairn.StaleEntityException if a stored entity has another version
     */
    public List<V> updateAll(Collection<V> entities) {
        return lastOneWins(entities.stream().map(changes::update).toList());
    }

    /**
     * Stores entities in one batch, whether or not their ids are stored. If an id comes twice, the last one wins.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     */
    public List<V> upsertAll(Collection<V> entities) {
        return lastOneWins(entities.stream().map(changes::upsert).toList());
    }

    /**
     * Deletes entities in one batch.
     *
     * @param ids the ids
     * @return how many were there
     */
    public int deleteAllById(Collection<K> ids) {
        Map<Bytes, Change<K, V>> byId = new LinkedHashMap<>();
        for (K id : ids) {
            Change<K, V> deletion = changes.deleteById(id);
            byId.put(deletion.key(), deletion);
        }
        return (int) write(byId.values()).stream().filter(Transition::deletes).count();
    }

    private List<V> lastOneWins(List<Change<K, V>> writes) {
        Map<Bytes, Change<K, V>> byId = new LinkedHashMap<>();
        writes.forEach(change -> byId.put(change.key(), change));
        Map<Bytes, V> stored = new LinkedHashMap<>();
        write(byId.values()).forEach(transition -> stored.put(transition.key(), stored(transition)));
        return writes.stream().map(change -> stored.get(change.key())).toList();
    }

    private Transition<K, V> write(Change<K, V> change) {
        return write(List.of(change)).get(0);
    }

    private List<Transition<K, V>> write(Collection<Change<K, V>> all) {
        table.functions().check();
        return writer.write(new ArrayList<>(all));
    }

    private static <V> V stored(Transition<?, V> transition) {
        return Objects.requireNonNull(transition.next(), "a deletion stores nothing")
                .entity();
    }
}
