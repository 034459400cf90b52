package dev.cairn.processor.read;

/** A value of an annotation and where it stands; where the annotation stands if it is a default. */
public record Placed<T>(T value, Position position) {}
