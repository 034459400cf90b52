package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.read.ColumnText;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.IndexDeclaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index that is being checked.
 *
 * @param component the component it is on, null if it is on the record
 * @param columns what was made of its columns; fewer than were named if some are wrong
 */
record IndexDraft(
        String record,
        IndexDeclaration declaration,
        @Nullable ComponentDeclaration component,
        List<ColumnModel> columns) {

    IndexDraft {
        columns = List.copyOf(columns);
    }

    static IndexDraft of(String record, IndexDeclaration declaration, @Nullable ComponentDeclaration component) {
        return new IndexDraft(record, declaration, component, List.of());
    }

    IndexDraft with(List<ColumnModel> found) {
        return new IndexDraft(record, declaration, component, found);
    }

    /** The names of the columns as they are written, each with its place. */
    List<Placed<String>> written() {
        return component == null
                ? declaration.columns()
                : List.of(new Placed<>(component.name(), component.position()));
    }

    boolean isComplete() {
        return !columns.isEmpty() && columns.size() == written().size();
    }

    /** The given name or the default one; empty if there are no columns to make one of. */
    String name() {
        String given = declaration.name().value();
        return given.isEmpty()
                ? written().stream()
                        .map(column -> ColumnText.nameIn(column.value()))
                        .map(column -> Names.snakeCase(column.replace('.', '_')))
                        .collect(Collectors.joining("_"))
                : given;
    }

    /** The method that says which entities are in it, empty for all. */
    String where() {
        return declaration.where().value();
    }

    /** Where to report what is wrong with the index as a whole. */
    Position position() {
        return component == null ? declaration.position() : component.position();
    }

    /** Where to report what is wrong with its name. */
    Position namePosition() {
        return component == null ? declaration.name().position() : component.position();
    }

    /** The index as part of a message. */
    String shown() {
        String name = name();
        boolean nameless = written().stream().anyMatch(column -> column.value().isBlank());
        if (!declaration.name().value().isEmpty() || (!nameless && Names.isStable(name))) {
            return "index \"" + name + "\" of " + record;
        }
        if (written().isEmpty()) {
            return "an index of " + record;
        }
        return written().stream()
                .map(column -> "\"" + column.value() + "\"")
                .collect(Collectors.joining(", ", "the index of " + record + " on {", "}"));
    }

    /** The index as the first words of a message. */
    String subject() {
        return Names.capitalized(shown());
    }
}
