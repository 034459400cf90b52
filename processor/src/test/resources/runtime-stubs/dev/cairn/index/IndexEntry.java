package dev.cairn.index;

import dev.cairn.key.KeyType;

public interface IndexEntry<K> {
    K id();

    <T> T get(int column, KeyType<T> type);

    <T> T find(int column, KeyType<T> type);
}
