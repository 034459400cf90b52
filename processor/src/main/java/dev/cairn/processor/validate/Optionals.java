package dev.cairn.processor.validate;

import dev.cairn.processor.read.TypeShape;
import java.util.List;
import java.util.Optional;

/** Looks into {@code java.util.Optional}. */
final class Optionals {

    private Optionals() {}

    static boolean isOptional(TypeShape shape) {
        return shape instanceof TypeShape.Declared declared
                && declared.type().packageName().equals("java.util")
                && declared.type().simpleNames().equals(List.of("Optional"));
    }

    /** What an Optional holds, empty if that is no plain type; for other types the type itself. */
    static Optional<TypeShape> content(TypeShape shape) {
        if (!isOptional(shape)) {
            return Optional.of(shape);
        }
        return shape.inner().stream()
                .filter(argument -> !(argument instanceof TypeShape.Wildcard) && !isOptional(argument))
                .findFirst();
    }
}
