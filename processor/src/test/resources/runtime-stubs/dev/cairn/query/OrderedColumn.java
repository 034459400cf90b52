package dev.cairn.query;

public class OrderedColumn<V, T> extends Column<V, T> {}
