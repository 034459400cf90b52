package dev.cairn.query;

public class StringColumn<V> extends OrderedColumn<V, String> {}
