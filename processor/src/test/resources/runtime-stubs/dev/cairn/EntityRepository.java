package dev.cairn;

import dev.cairn.store.IndexedEntityStore;

public abstract class EntityRepository<K, V> {
    private final IndexedEntityStore<K, V> store;

    protected EntityRepository(IndexedEntityStore<K, V> store) {
        this.store = store;
    }

    protected final IndexedEntityStore<K, V> store() {
        return store;
    }

    protected final IndexedEntityStore<K, V> store(Transaction transaction) {
        return store;
    }

    public abstract EntityRepository<K, V> in(Transaction transaction);
}
