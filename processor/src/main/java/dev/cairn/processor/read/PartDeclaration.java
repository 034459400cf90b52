package dev.cairn.processor.read;

/**
 * A component of a record that is part of an entity.
 *
 * @param nullable whether an annotation named {@code Nullable} is seen on it; of records from class files it need not be
 */
public record PartDeclaration(String name, TypeShape shape, boolean nullable) {}
