package dev.cairn.processor.read;

/**
 * A constant of an enum.
 *
 * @param code the number that its {@code @Code} method gives, as it is written; empty if there is none or it cannot be
 *     seen
 */
public record ConstantDeclaration(String name, String code) {}
