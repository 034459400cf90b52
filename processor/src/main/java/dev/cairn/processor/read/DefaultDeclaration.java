package dev.cairn.processor.read;

import org.jspecify.annotations.Nullable;

/**
 * A {@code @Default} of a component.
 *
 * @param name the name it gives
 * @param member what the record has of that name, null if it has nothing
 */
public record DefaultDeclaration(String name, @Nullable Member member) {

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
