package dev.cairn.processor.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @Default} of a component.
 *
 * @param name the name it gives
 * @param member what the record has of that name, null if it has nothing
 * @param known the names of the static fields of the record, and of its static methods that take nothing
 */
public record DefaultDeclaration(String name, @Nullable Member member, List<String> known) {

    public DefaultDeclaration {
        known = List.copyOf(known);
    }

    /**
     * A field, or a method, of the record.
     *
     * @param method whether it is a method
     * @param fits whether what it gives can be the component's value
     * @param type the type of what it gives
     */
    public record Member(
            boolean method,
            boolean isStatic,
            boolean parameters,
            boolean throwing,
            boolean fits,
            TypeShape type,
            Access access) {}
}
