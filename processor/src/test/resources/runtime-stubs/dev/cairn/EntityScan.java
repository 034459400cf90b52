package dev.cairn;

public interface EntityScan<K, V> {}
