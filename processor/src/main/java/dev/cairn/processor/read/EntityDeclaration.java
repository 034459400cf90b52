package dev.cairn.processor.read;

import java.util.List;

/**
 * An {@code @Entity}.
 *
 * @param table the name of the table, empty for the default
 * @param json whether its values are to be JSON
 * @param accepted the changes that it accepts
 */
public record EntityDeclaration(Placed<String> table, boolean json, List<Placed<String>> accepted, Position position) {

    public EntityDeclaration {
        accepted = List.copyOf(accepted);
    }
}
