package dev.cairn.processor.read;

import java.util.List;

/**
 * A step of a path: a component of a record or, as the first, a method of the entity.
 *
 * @param shape its type as declared, with the type arguments of the record
 * @param nullable whether an annotation named {@code Nullable} is on it or its type
 * @param nullableElements whether one is on the type of its elements
 * @param fromSource whether such annotations can be seen: those of types that were compiled before need not be
 * @param components the components of the record that it leads to, none if it leads to no record
 */
public record StepDeclaration(
        String name,
        TypeShape shape,
        boolean nullable,
        boolean nullableElements,
        boolean fromSource,
        List<String> components) {

    public StepDeclaration {
        components = List.copyOf(components);
    }
}
