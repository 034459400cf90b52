package dev.cairn;

public interface IndexScan<K, V, E> extends EntityScan<K, V> {}
