package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.MethodDeclaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks the options of an index, and that its columns go together. */
final class IndexOptions {

    private final Declaration declaration;
    private final Report report;

    IndexOptions(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.report = report;
    }

    /** Checks what does not depend on the columns. */
    void validate(IndexDraft index) {
        Placed<Integer> version = index.declaration().version();
        if (version.value() < 0) {
            report.add(Problem.NEGATIVE_VERSION, at(index, version), index.subject(), version.value());
        }
        if (!index.where().isEmpty()) {
            validateWhere(index, index.declaration().where());
        }
    }

    private void validateWhere(IndexDraft index, Placed<String> where) {
        List<MethodDeclaration> methods = declaration.methodsNamed(where.value());
        if (methods.isEmpty()) {
            List<String> known = Stream.concat(
                            declaration.derivable().stream(),
                            declaration.components().stream().map(ComponentDeclaration::name))
                    .toList();
            String hint = Spelling.nearest(where.value(), known)
                    .map(nearest -> " Did you mean \"" + nearest + "\"?")
                    .orElse("");
            report.add(Problem.UNKNOWN_CONDITION, at(index, where), index.subject(), where.value(), hint);
            return;
        }
        MethodDeclaration method = MethodFaults.withoutParameters(methods);
        List<String> faults = new ArrayList<>(MethodFaults.of(method));
        if (!method.shape().type().equals(new JavaType.Primitive("boolean"))) {
            faults.add("returns " + Shown.type(method.shape().type()));
        }
        if (!faults.isEmpty()) {
            report.add(
                    Problem.BAD_CONDITION,
                    at(index, where),
                    index.subject(),
                    where.value(),
                    String.join(" and ", faults));
        }
    }

    /** Checks an index whose columns are all right by themselves. */
    void validateColumns(IndexDraft index) {
        List<ColumnModel> columns = index.columns();
        if (index.declaration().ignoreCase().value() && columns.stream().noneMatch(ColumnModel::ignoreCase)) {
            Placed<Boolean> ignoreCase = index.declaration().ignoreCase();
            report.add(Problem.IGNORE_CASE_WITHOUT_STRING, at(index, ignoreCase), index.subject());
        }
        List<ColumnModel> multiValued =
                columns.stream().filter(ColumnModel::multiValued).toList();
        if (multiValued.size() > 1) {
            report.add(
                    Problem.SEVERAL_MULTI_VALUED,
                    index.written().get(columns.indexOf(multiValued.get(1))).position(),
                    index.subject(),
                    multiValued.get(0).name(),
                    multiValued.get(1).name());
        }
        if (index.declaration().unique() && !multiValued.isEmpty()) {
            report.add(
                    Problem.UNIQUE_MULTI_VALUED,
                    index.position(),
                    index.subject(),
                    multiValued.get(0).name());
        }
        Placed<Boolean> counted = index.declaration().counted();
        if (counted.value() && !multiValued.isEmpty()) {
            report.add(
                    Problem.COUNTED_MULTI_VALUED,
                    at(index, counted),
                    index.subject(),
                    multiValued.get(0).name());
        }
        String only = columns.get(0).name();
        boolean isId = declaration.components().stream()
                .anyMatch(component -> component.id() && component.name().equals(only));
        if (columns.size() == 1
                && isId
                && index.where().isEmpty()
                && !columns.get(0).ignoreCase()) {
            report.add(Problem.INDEX_ON_ID, index.position(), index.subject(), only);
        }
    }

    /** Where an option stands; for an index on a component there is no such place in all compilers. */
    static Position at(IndexDraft index, Placed<?> option) {
        return index.component() == null ? option.position() : index.component().position();
    }
}
