package dev.cairn;

import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.EntityStores;
import dev.cairn.store.IndexedEntityStore;
import dev.cairn.store.StoreTransaction;

/**
 * One run of a transaction, see {@link Cairn#transact}. A repository is used in it by {@code jobs.in(tx)}. For the thread
 * that runs the function, until the function returns: after that, and on other threads, every use of it and of what was
 * obtained from it is an {@link IllegalStateException}. That of an {@link OpenTransaction} is for whichever thread, one at a
 * time, until that ends.
 */
public final class Transaction {

    private final EntityStores stores;
    private final StoreTransaction transaction;

    Transaction(EntityStores stores, StoreTransaction transaction) {
        this.stores = stores;
        this.transaction = transaction;
    }

    /**
     * Which run of the function this is: it runs again when others have changed what it had read.
     *
     * @return 1 for the first
     */
    public int attempt() {
        return transaction.attempt();
    }

    /**
     * The store of an entity inside this transaction, as {@link Cairn#store} gives it outside.
     *
     * @param descriptor how the entity is stored; registered before the transaction
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the store whose reads and writes are those of this transaction
     * @throws IllegalStateException if the entity is not registered, if the transaction has ended, or if this is not its
     *     thread
     */
    public <K, V> IndexedEntityStore<K, V> store(EntityDescriptor<K, V> descriptor) {
        return in(stores.store(descriptor));
    }

    <K, V> IndexedEntityStore<K, V> in(IndexedEntityStore<K, V> store) {
        return transaction.in(store);
    }
}
