package dev.cairn;

import dev.cairn.query.Filter;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every generated repository has in common: all that works by id. Safe for use by several threads.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public abstract class EntityRepository<K, V> implements Repository<K, V> {

    private final IndexedEntityStore<K, V> store;

    /**
     * Creates the repository.
     *
     * @param store the store of the entity, from {@link Cairn#store}
     */
    protected EntityRepository(IndexedEntityStore<K, V> store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * The store, for the methods that indexes serve.
     *
     * @return the store
     */
    protected final IndexedEntityStore<K, V> store() {
        return store;
    }

    /**
     * The store inside a transaction, for {@link #in}.
     *
     * @param transaction a transaction of the same database
     * @return the store whose reads and writes are those of the transaction
     * @throws IllegalArgumentException if the transaction is of another database
     * @throws IllegalStateException if it has ended, or this is not its thread
     */
    protected final IndexedEntityStore<K, V> store(Transaction transaction) {
        return transaction.in(store);
    }

    @Override
    public final EntityDescriptor<K, V> descriptor() {
        return store.descriptor();
    }

    @Override
    public final Optional<V> findById(K id) {
        return store.findById(id);
    }

    @Override
    public final List<V> findAllById(Collection<K> ids) {
        return store.findAllById(ids);
    }

    @Override
    public final boolean existsById(K id) {
        return store.existsById(id);
    }

    @Override
    public final EntityScan<K, V> scanAll() {
        return store.scanAll();
    }

    @Override
    public final EntityScan<K, V> scanById(Range<K> range) {
        return store.scanById(range);
    }

    @Override
    public final Query<K, V> where(Filter<V> filter) {
        return store.where(filter);
    }

    @Override
    public final V insert(V entity) {
        return store.insert(entity);
    }

    @Override
    public final V update(V entity) {
        return store.update(entity);
    }

    @Override
    public final V update(K id, UnaryOperator<V> function) {
        return store.update(id, function);
    }

    @Override
    public final V upsert(V entity) {
        return store.upsert(entity);
    }

    @Override
    public final boolean deleteById(K id) {
        return store.deleteById(id);
    }

    @Override
    public final boolean delete(V entity) {
        return store.delete(entity);
    }

    @Override
    public final List<V> insertAll(Collection<V> entities) {
        return store.insertAll(entities);
    }

    @Override
    public final List<V> updateAll(Collection<V> entities) {
        return store.updateAll(entities);
    }

    @Override
    public final List<V> upsertAll(Collection<V> entities) {
        return store.upsertAll(entities);
    }

    @Override
    public final int deleteAllById(Collection<K> ids) {
        return store.deleteAllById(ids);
    }
}
