package dev.cairn.codec;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The components that a record had when a value of it was written. The catalog keeps every one that ever wrote a table,
 * and each value carries the number of its own.
 *
 * @param components the components in the order they had
 * @param version the version of the record: 1, and one more with each {@link dev.cairn.EntityMigration} it got
 */
public record WriterSchema(List<WrittenComponent> components, int version) {

    /** The version of a record without migrations. */
    public static final int FIRST_VERSION = 1;

    /**
     * Copies the list.
     *
     * @param components the components in the order they had
     * @param version the version of the record
     */
    public WriterSchema {
        components = List.copyOf(components);
        if (version < FIRST_VERSION) {
            throw new IllegalArgumentException("a version is 1 or more, not " + version);
        }
    }

    /** The names of the components. */
    Set<String> names() {
        return components.stream().map(WrittenComponent::name).collect(Collectors.toSet());
    }

    /**
     * The schema that a writer with {@code components} has, in a record without migrations.
     *
     * @param components the components of the record as it is now
     * @return their names and types
     */
    public static WriterSchema of(List<? extends Component<?, ?>> components) {
        return of(components, FIRST_VERSION);
    }

    /**
     * The schema that a writer with {@code components} has.
     *
     * @param components the components of the record as it is now
     * @param version the version of the record
     * @return their names and types
     */
    public static WriterSchema of(List<? extends Component<?, ?>> components, int version) {
        return new WriterSchema(
                components.stream()
                        .map(component -> new WrittenComponent(component.name(), component.typeName(), null))
                        .toList(),
                version);
    }
}
