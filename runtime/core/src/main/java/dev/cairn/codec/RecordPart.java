package dev.cairn.codec;

import java.util.Objects;

/**
 * A component of a record that a {@link RecordType} writes.
 *
 * @param name its name
 * @param type how its values are written
 */
public record RecordPart(String name, ValueType<?> type) {

    /**
     * Checks that nothing is null.
     *
     * @param name its name
     * @param type how its values are written
     */
    public RecordPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
