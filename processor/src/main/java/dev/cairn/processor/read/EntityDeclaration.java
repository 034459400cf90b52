package dev.cairn.processor.read;

/**
 * An {@code @Entity}.
 *
 * @param table the name of the table, empty for the default
 */
public record EntityDeclaration(Placed<String> table, Position position) {}
