package dev.cairn.processor.validate;

import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what the entries of an index shall hold besides its columns. */
final class IncludeValidator {

    /** What stands for the whole entity. */
    static final String ALL = "*";

    private final Declaration declaration;
    private final List<String> components;
    private final Report report;

    IncludeValidator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.components = declaration.components().stream()
                .map(ComponentDeclaration::name)
                .toList();
        this.report = report;
    }

    void validate(IndexDraft index) {
        List<Placed<String>> include = index.declaration().include();
        boolean all = include.stream().anyMatch(each -> each.value().equals(ALL));
        Set<String> seen = new HashSet<>();
        for (Placed<String> each : include) {
            String name = each.value();
            if (!seen.add(name)) {
                redundant(index, each, "it is included already");
            } else if (!name.equals(ALL) && all) {
                redundant(index, each, "\"*\" includes every component");
            } else if (!name.equals(ALL)) {
                validate(index, each);
            }
        }
    }

    private void validate(IndexDraft index, Placed<String> each) {
        String name = each.value();
        if (!components.contains(name)) {
            report.add(
                    Problem.UNKNOWN_INCLUDED,
                    IndexOptions.at(index, each),
                    index.subject(),
                    name,
                    hint(name),
                    String.join(", ", components));
        } else if (declaration.components().stream()
                .anyMatch(component -> component.id() && component.name().equals(name))) {
            redundant(index, each, "it is the id, which every entry has");
        } else if (index.columns().stream().anyMatch(column -> column.name().equals(name) && !column.multiValued())) {
            redundant(index, each, "it is a column of the index");
        }
    }

    private String hint(String name) {
        String first = name.split("[.]", -1)[0];
        if (!first.equals(name) && components.contains(first)) {
            return " Include \"" + first + "\" as a whole.";
        }
        if (declaration.derivable().contains(name)) {
            return " It is a method; only what is stored can be included.";
        }
        List<String> known = new ArrayList<>(components);
        known.add(ALL);
        return Spelling.nearest(name, known)
                .map(nearest -> " Did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    private void redundant(IndexDraft index, Placed<String> each, String why) {
        report.add(Problem.REDUNDANT_INCLUDED, IndexOptions.at(index, each), index.subject(), each.value(), why);
    }
}
