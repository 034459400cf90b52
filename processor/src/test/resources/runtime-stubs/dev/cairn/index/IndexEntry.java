package dev.cairn.index;

import dev.cairn.codec.Component;
import dev.cairn.key.KeyType;

public interface IndexEntry<K> {
    K id();

    <T> T get(int column, KeyType<T> type);

    <T> T find(int column, KeyType<T> type);

    <T> T included(int position, Component<?, T> component);

    <T> T findIncluded(int position, Component<?, T> component);

    <V> V entity(Class<V> type);
}
