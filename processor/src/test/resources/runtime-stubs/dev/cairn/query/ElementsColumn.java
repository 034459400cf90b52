package dev.cairn.query;

public class ElementsColumn<V, E> {}
