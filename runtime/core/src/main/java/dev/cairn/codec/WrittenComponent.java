package dev.cairn.codec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component as it was when a value was written.
 *
 * @param name the name it had
 * @param type the text of the type it had, see {@link Component#typeName()}
 * @param form how the compact codec wrote it, see {@link ValueType#form()}; null if another codec did
 */
public record WrittenComponent(
        String name, String type, @Nullable String form) {

    /**
     * Checks that nothing is missing.
     *
     * @param name the name it had
     * @param type the text of the type it had
     * @param form how the compact codec wrote it, or null
     */
    public WrittenComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
