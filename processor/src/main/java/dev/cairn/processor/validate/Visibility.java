package dev.cairn.processor.validate;

import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.Position;
import dev.cairn.processor.read.TypeShape;
import java.util.Optional;

/** Checks that generated code can name the types it needs. */
final class Visibility {

    private Visibility() {}

    /**
     * Reports the first class in {@code shape} that code in {@code packageName} cannot see, and whether there is one.
     *
     * @param component the component of which record it is, as a message says it
     */
    static boolean report(String packageName, TypeShape shape, String component, Position position, Report report) {
        Optional<TypeShape.Declared> hidden = shape.mentioned()
                .filter(type -> !type.access().from(packageName, type.type().packageName()))
                .findFirst();
        hidden.ifPresent(type -> report.add(
                Problem.INACCESSIBLE_TYPE,
                position,
                component,
                Shown.type(type.type()),
                type.access().narrowest(),
                type.access().level() == Access.Level.PRIVATE ? "private" : "not public"));
        return hidden.isPresent();
    }
}
