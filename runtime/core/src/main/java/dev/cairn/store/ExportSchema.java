package dev.cairn.store;

import dev.cairn.codec.WriterSchema;
import dev.cairn.codec.WrittenComponent;
import java.util.List;
import java.util.Objects;

/**
 * The components that the lines of an export have. Lines are JSON, so nothing has to be known of how it is written.
 *
 * @param components the components in the order they had
 * @param version the version of the record
 */
record ExportSchema(List<ExportComponent> components, int version) {

    /**
     * A component.
     *
     * @param name the name it had
     * @param type the text of the type it had
     */
    record ExportComponent(String name, String type) {

        ExportComponent {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
        }
    }

    ExportSchema {
        components = List.copyOf(components);
        if (version < WriterSchema.FIRST_VERSION) {
            throw new IllegalArgumentException("a version is 1 or more, not " + version);
        }
    }

    static ExportSchema of(EntityDescriptor<?, ?> descriptor) {
        return new ExportSchema(
                descriptor.components().stream()
                        .map(component -> new ExportComponent(component.name(), component.typeName()))
                        .toList(),
                descriptor.migrations().size() + WriterSchema.FIRST_VERSION);
    }

    WriterSchema writer() {
        return new WriterSchema(
                components.stream()
                        .map(component -> new WrittenComponent(component.name(), component.type(), null))
                        .toList(),
                version);
    }
}
