package dev.cairn.codec;

import java.util.Objects;

/**
 * A component as it was when a value was written.
 *
 * @param name the name it had
 * @param type the text of the type it had, see {@link Component#typeName()}
 */
public record WrittenComponent(String name, String type) {

    /**
     * Checks that nothing is null.
     *
     * @param name the name it had
     * @param type the text of the type it had
     */
    public WrittenComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
