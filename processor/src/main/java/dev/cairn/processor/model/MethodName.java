package dev.cairn.processor.model;

/**
 * A method of a type, whatever its parameters.
 *
 * @param type the type that declares it, without type arguments
 */
public record MethodName(JavaType.Declared type, String name) {}
