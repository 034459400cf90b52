package dev.cairn.processor.validate;

import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what components, indexes and the table are said to have been called before. */
final class FormerNameValidator {

    private final Declaration declaration;
    private final String record;
    private final Report report;

    FormerNameValidator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.record = Shown.type(declaration.type());
        this.report = report;
    }

    void validate(String table, List<IndexDraft> indexes) {
        Set<String> seen = new HashSet<>();
        for (Placed<String> former : declaration.formerTables()) {
            String why = former.value().equals(table)
                    ? "that is its name today"
                    : !Names.isStable(former.value())
                            ? "a table is named by lower-case letters, digits and _, as \""
                                    + Names.nearestStable(former.value(), "jobs") + "\" is"
                            : seen.add(former.value()) ? "" : "that is said twice";
            report(former.position(), "The table of " + record, former.value(), why);
        }
        validateComponents();
        validateIndexes(indexes);
    }

    private void validateComponents() {
        Map<String, String> owners = new HashMap<>();
        for (ComponentDeclaration component : declaration.components()) {
            for (String former : component.formerNames()) {
                String owner = owners.put(former, component.name());
                String why = former.equals(component.name())
                        ? "that is its name today"
                        : former.isBlank()
                                ? "no component has such a name"
                                : owner == null
                                        ? ""
                                        : owner.equals(component.name()) ? "that is said twice" : "so was " + owner;
                report(component.position(), "Component " + component.name() + " of " + record, former, why);
            }
        }
    }

    private void validateIndexes(List<IndexDraft> indexes) {
        Map<String, String> owners = new HashMap<>();
        for (IndexDraft index : indexes) {
            for (Placed<String> former : index.declaration().renamedFrom()) {
                String owner = owners.put(former.value(), index.name());
                boolean taken = indexes.stream().anyMatch(other -> other.name().equals(former.value()));
                String why = former.value().equals(index.name())
                        ? "that is its name today"
                        : !Names.isStable(former.value())
                                ? "an index is named by lower-case letters, digits and _, as \""
                                        + Names.nearestStable(former.value(), "by_status") + "\" is"
                                : taken
                                        ? "another index has that name"
                                        : owner == null
                                                ? ""
                                                : owner.equals(index.name()) ? "that is said twice" : "so was " + owner;
                report(IndexOptions.at(index, former), index.subject(), former.value(), why);
            }
        }
    }

    private void report(Position position, String what, String former, String why) {
        if (!why.isEmpty()) {
            report.add(Problem.BAD_FORMER_NAME, position, what, former, why);
        }
    }
}
