package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;

/**
 * A method with {@code @Code}.
 *
 * @param owner the type that declares it
 * @param returnType what it returns; an unresolved type is shown by its name
 * @param throwing whether it declares a checked exception
 */
public record CodeDeclaration(
        String method,
        JavaType.Declared owner,
        Declaration.Kind ownerKind,
        TypeShape returnType,
        boolean parameters,
        boolean isStatic,
        boolean throwing,
        Access access,
        Position position) {}
