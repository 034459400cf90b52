package dev.cairn.codec;

import java.util.List;

/**
 * The components that a record had when a value of it was written. The catalog keeps every one that ever wrote a table,
 * and each value carries the number of its own.
 *
 * @param components the components in the order they had
 */
public record WriterSchema(List<WrittenComponent> components) {

    /**
     * Copies the list.
     *
     * @param components the components in the order they had
     */
    public WriterSchema {
        components = List.copyOf(components);
    }

    /**
     * The schema that a writer with {@code components} has.
     *
     * @param components the components of the record as it is now
     * @return their names and types
     */
    public static WriterSchema of(List<? extends Component<?, ?>> components) {
        return new WriterSchema(components.stream()
                .map(component -> new WrittenComponent(component.name(), component.typeName()))
                .toList());
    }
}
