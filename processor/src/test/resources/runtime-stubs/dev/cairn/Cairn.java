package dev.cairn;

import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;

public interface Cairn {
    <K, V> IndexedEntityStore<K, V> store(EntityDescriptor<K, V> descriptor);
}
