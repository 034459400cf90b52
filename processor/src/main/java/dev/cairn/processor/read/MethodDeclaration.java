package dev.cairn.processor.read;

/**
 * A method of an annotated record that one of its indexes names.
 *
 * @param shape what it returns; {@code void} is shown by its name
 * @param throwing whether it declares a checked exception
 */
public record MethodDeclaration(
        String name, TypeShape shape, boolean parameters, boolean isStatic, boolean throwing, Access access) {}
