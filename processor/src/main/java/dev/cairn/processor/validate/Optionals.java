package dev.cairn.processor.validate;

import dev.cairn.processor.read.TypeShape;
import java.util.Optional;
import java.util.Set;

/** Looks into {@code java.util.Optional} and its kin. */
final class Optionals {

    private Optionals() {}

    static boolean isOptional(TypeShape shape) {
        return StoredTypes.isIn(Set.of("java.util.Optional"), shape);
    }

    /** Whether it is an {@code Optional}, or an {@code OptionalInt} or the like. */
    static boolean isAnyOptional(TypeShape shape) {
        return StoredTypes.isIn(StoredTypes.OPTIONALS, shape);
    }

    /** What an Optional holds, empty if that is no plain type; for other types the type itself. */
    static Optional<TypeShape> content(TypeShape shape) {
        if (!isOptional(shape)) {
            return Optional.of(shape);
        }
        return shape.inner().stream()
                .filter(argument -> !(argument instanceof TypeShape.Wildcard) && !isAnyOptional(argument))
                .findFirst();
    }
}
