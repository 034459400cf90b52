package dev.cairn.processor.validate;

import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Position;
import java.util.Collection;

/** Checks that what an entity holds can be stored. */
final class StorageValidator {

    private StorageValidator() {}

    /** Checks the components of {@code declaration} named {@code sound}, unless something else was reported there. */
    static void validate(Declaration declaration, Collection<String> sound, Report report) {
        declaration.components().stream()
                .filter(component -> sound.contains(component.name()))
                .filter(component -> !isReported(component.position(), report))
                .forEach(component -> validate(declaration, component, report));
    }

    private static boolean isReported(Position position, Report report) {
        return report.entries().stream().anyMatch(entry -> entry.position() == position);
    }

    private static void validate(Declaration declaration, ComponentDeclaration component, Report report) {
        new Storability(declaration.records()).check(component.shape()).ifPresent(unstorable -> {
            String type = Shown.type(component.shape().type());
            String inner = Shown.type(unstorable.type());
            boolean whole = inner.equals(type) && unstorable.place().isEmpty();
            report.add(
                    Problem.UNSTORABLE_COMPONENT,
                    component.position(),
                    component.name(),
                    Shown.type(declaration.type()),
                    type,
                    whole ? "which" : "but " + inner + unstorable.place(),
                    unstorable.why(),
                    unstorable.cure());
        });
    }
}
