package dev.cairn;

import dev.cairn.query.Filter;
import dev.cairn.store.EntityDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The entities of one table, by id. Generated repositories add a method for every question that an index answers.
 *
 * <p>Safe for use by several threads. Every call is atomic and linearizable, uniqueness included: it writes an entity and
 * all of its index entries, or nothing. A call on several entities is one atomic batch, judged by its final state: two
 * entities may swap a unique value.
 *
 * <p>A write checks, in this order: nulls and encoding ({@link InvalidEntityException}), then the ids
 * ({@link DuplicateIdException}, {@link EntityNotFoundException}), then the versions
 * ({@link StaleEntityException}), then the unique indexes in the order of their
 * declaration ({@link UniqueViolationException}). Every call throws {@link DatabaseClosedException} once the database is
 * closed, {@link StorageException} if the storage engine fails, and {@link IllegalStateException} when it is made from a
 * function passed to {@link #update(Object, UnaryOperator)}. Reads throw {@link CorruptDataException} if stored bytes
 * cannot be read; writes throw {@link ReadOnlyException} if the database is read-only and
 * {@link SchemaMismatchException} if the code does not know all of the table's indexes.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public interface Repository<K, V> {

    /**
     * Reads an entity.
     *
     * @param id the id
     * @return the entity, or empty if there is none
     */
    Optional<V> findById(K id);

    /**
     * Reads several entities from one snapshot.
     *
     * @param ids the ids
     * @return the entities in the ids' order; absent ones are left out, repeated ones repeated
     */
    List<V> findAllById(Collection<K> ids);

    /**
     * Tells whether an entity is stored.
     *
     * @param id the id
     * @return whether there is one
     */
    boolean existsById(K id);

    /**
     * Describes a scan of the whole table, the only full scan there is.
     *
     * @return all entities in the order of their ids
     */
    EntityScan<K, V> scanAll();

    /**
     * Describes a scan of a part of the table.
     *
     * @param range the ids
     * @return the entities with such ids, in their order
     */
    EntityScan<K, V> scanById(Range<K> range);

    /**
     * Describes a query, which the planner answers through the id and the indexes when it is read.
     *
     * @param filter which entities, put together from their columns
     * @return the entities for which it holds
     */
    Query<K, V> where(Filter<V> filter);

    /**
     * Stores a new entity. If the ids of the table are generated and the entity comes without one, which is null, 0 or the
     * UUID of zeros, it is stored with a new id: a number that the table has never given, or a time-ordered UUID.
     *
     * @param entity the entity
     * @return what is stored, with its id and its version
     * @throws DuplicateIdException if its id is taken
     */
    V insert(V entity);

    /**
     * Replaces an entity.
     *
     * @param entity the entity
     * @return what is stored
     * @throws EntityNotFoundException if its id is not stored
     * @throws StaleEntityException if the stored entity has another version
     */
    V update(V entity);

    /**
     * Replaces an entity by what a function makes of it, with nobody else changing it in between.
     *
     * @param id the id
     * @param function makes the new entity, with the same id; pure, since it may be run more than once
     * @return what is stored
     * @throws EntityNotFoundException if the id is not stored
     * @throws InvalidEntityException if the function returns null or changes the id
     */
    V update(K id, UnaryOperator<V> function);

    /**
     * Stores an entity, whether or not its id is stored and whatever version it has. Another entity's unique value is
     * never taken over.
     *
     * @param entity the entity
     * @return what is stored
     */
    V upsert(V entity);

    /**
     * Deletes an entity.
     *
     * @param id the id
     * @return whether it was there
     */
    boolean deleteById(K id);

    /**
     * Deletes an entity.
     *
     * @param entity the entity, of which the id counts, and the version if it has one
     * @return whether it was there
     * @throws StaleEntityException if the stored entity has another version
     */
    boolean delete(V entity);

    /**
     * Stores new entities in one batch.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     * @throws DuplicateIdException if an id is taken, or comes twice
     */
    List<V> insertAll(Collection<V> entities);

    /**
     * Replaces entities in one batch. If an id comes twice, the last one wins.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     * @throws EntityNotFoundException if an id is not stored
     * @throws StaleEntityException if a stored entity has another version
     */
    List<V> updateAll(Collection<V> entities);

    /**
     * Stores entities in one batch, whether or not their ids are stored. If an id comes twice, the last one wins.
     *
     * @param entities the entities
     * @return what is stored, in the given order
     */
    List<V> upsertAll(Collection<V> entities);

    /**
     * Deletes entities in one batch.
     *
     * @param ids the ids
     * @return how many were there
     */
    int deleteAllById(Collection<K> ids);

    /**
     * How the entities are stored: their table, components and indexes. For code that works with any entity.
     *
     * @return the descriptor
     */
    EntityDescriptor<K, V> descriptor();

    /**
     * The same repository inside a transaction: it reads the transaction's state and its own writes, and what it writes
     * is stored with the transaction or not at all. Batches of the repository are a part of it too.
     *
     * @param transaction a transaction of the same database
     * @return the repository, to be used by the transaction's thread until the transaction ends
     * @throws IllegalArgumentException if the transaction is of another database
     * @throws IllegalStateException if it has ended, or this is not its thread
     */
    Repository<K, V> in(Transaction transaction);
}
