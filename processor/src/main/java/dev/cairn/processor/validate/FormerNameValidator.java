package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.ConstantDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.Position;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        validateConstants();
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

    /** An enum that several components lead to is reported once. */
    private void validateConstants() {
        Set<JavaType> seen = new HashSet<>();
        for (ComponentDeclaration component : declaration.components()) {
            for (TypeShape.Declared type : EnumsWithin.of(component.shape(), declaration.records())) {
                if (type.nature() instanceof Nature.Enumeration enumeration && seen.add(type.type())) {
                    validateConstants(component, type, enumeration);
                }
            }
        }
    }

    private void validateConstants(
            ComponentDeclaration component, TypeShape.Declared type, Nature.Enumeration enumeration) {
        Set<String> names = enumeration.constants().stream()
                .map(ConstantDeclaration::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (ConstantDeclaration constant : enumeration.constants()) {
            for (String former : constant.formerNames()) {
                String why = !names.add(former)
                        ? "another constant has that name, or had it"
                        : component.id() && enumeration.codes().isEmpty()
                                ? "ids hold the names of its constants, and an id cannot change"
                                : type.access()
                                                .from(
                                                        declaration.type().packageName(),
                                                        type.type().packageName())
                                        ? ""
                                        : "the code generated beside " + record + " cannot see it";
                report(
                        component.position(),
                        "Constant " + constant.name() + " of " + Shown.type(type.type()) + ", in component "
                                + component.name() + " of " + record + ",",
                        former,
                        why);
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
