package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.read.ColumnText;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.IndexDeclaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        return given.isEmpty() ? defaultName(column -> column) : given;
    }

    /** The default name it would have if its columns were called otherwise. */
    private String defaultName(UnaryOperator<String> column) {
        return written().stream()
                .map(each -> ColumnText.nameIn(each.value()))
                .map(name -> Names.snakeCase(column.apply(name).replace('.', '_')))
                .collect(Collectors.joining("_"));
    }

    /**
     * The names it had before: those that are declared, and its default names from when components were called
     * otherwise.
     */
    List<String> formerNames(Map<String, ComponentModel> components) {
        Set<String> names = new LinkedHashSet<>();
        declaration.renamedFrom().forEach(name -> names.add(name.value()));
        int generations = declaration.name().value().isEmpty()
                ? components.values().stream()
                        .mapToInt(component -> component.formerNames().size())
                        .max()
                        .orElse(0)
                : 0;
        for (int i = 0; i < generations; i++) {
            int generation = i;
            names.add(defaultName(column -> {
                String first = column.split("[.]", -1)[0];
                ComponentModel component = components.get(first);
                return component == null || component.formerNames().size() <= generation
                        ? column
                        : component.formerNames().get(generation) + column.substring(first.length());
            }));
        }
        names.remove(name());
        return List.copyOf(names);
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
