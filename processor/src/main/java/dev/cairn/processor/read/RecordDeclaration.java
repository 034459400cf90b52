package dev.cairn.processor.read;

import java.util.List;

/**
 * A record that the types of a declaration lead to, an entity or not.
 *
 * @param parameters the names of its type parameters
 * @param parts its components
 */
public record RecordDeclaration(List<String> parameters, List<PartDeclaration> parts) {

    public RecordDeclaration {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }
}
