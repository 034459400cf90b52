package dev.cairn.index;

public interface TypedIndexDefinition<K, V, E> extends IndexDefinition<K, V> {
    E entry(IndexEntry<K> entry);
}
