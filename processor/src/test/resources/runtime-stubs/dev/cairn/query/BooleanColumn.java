package dev.cairn.query;

public class BooleanColumn<V> extends Column<V, Boolean> {}
