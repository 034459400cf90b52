package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.Optional;

/** Which types hold several values, and of which type. */
final class MultipleTypes {

    private MultipleTypes() {}

    /** Whether {@code shape} is a collection or an array, but not a {@code byte[]}. */
    static boolean isMultiple(TypeShape shape) {
        if (ScalarTypes.of(shape.type()).isPresent()) {
            return false;
        }
        return shape instanceof TypeShape.Array
                || (shape instanceof TypeShape.Declared declared && declared.nature() instanceof Nature.Multiple);
    }

    /** The type of each value; empty if it cannot be told, as of a raw collection or one that is no part of the JDK. */
    static Optional<TypeShape> element(TypeShape multiple) {
        if (multiple instanceof TypeShape.Array array) {
            return Optional.of(array.element());
        }
        TypeShape.Declared collection = (TypeShape.Declared) multiple;
        boolean known = collection.type().packageName().startsWith("java.util");
        return known && collection.arguments().size() == 1
                ? bound(collection.arguments().get(0))
                : Optional.empty();
    }

    private static Optional<TypeShape> bound(TypeShape argument) {
        if (!(argument instanceof TypeShape.Wildcard wildcard)) {
            return Optional.of(argument);
        }
        return wildcard.kind() == JavaType.Wildcard.Kind.EXTENDS ? Optional.of(wildcard.bound()) : Optional.empty();
    }
}
