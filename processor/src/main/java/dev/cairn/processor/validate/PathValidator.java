package dev.cairn.processor.validate;

import dev.cairn.processor.read.ColumnText;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.MethodDeclaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.StepDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the name of a column leads from the record to a value that generated code can get at. */
final class PathValidator {

    private final Declaration declaration;
    private final String packageName;
    private final List<String> components;
    private final Set<String> sound;
    private final Report report;

    /** For columns of {@code declaration}, of whose components {@code sound} are right so far. */
    PathValidator(Declaration declaration, Set<String> sound, Report report) {
        this.declaration = declaration;
        this.packageName = declaration.type().packageName();
        this.components = declaration.components().stream()
                .map(ComponentDeclaration::name)
                .toList();
        this.sound = sound;
        this.report = report;
    }

    /** The steps to the value of {@code column}; empty after a report, or if a component is reported already. */
    Optional<List<StepDeclaration>> validate(IndexDraft index, Placed<String> column) {
        String path = ColumnText.nameIn(column.value());
        List<String> names = List.of(path.split("\\.", -1));
        String first = names.get(0);
        List<StepDeclaration> steps = Objects.requireNonNull(declaration.paths().get(path));
        if (components.contains(first)) {
            return sound.contains(first) ? walk(index, column, names, steps) : Optional.empty();
        }
        List<MethodDeclaration> methods = declaration.methodsNamed(first);
        if (methods.isEmpty()) {
            reportUnknown(index, column, names);
            return Optional.empty();
        }
        List<String> faults = faults(methods);
        if (!faults.isEmpty()) {
            report.add(
                    Problem.BAD_COLUMN_METHOD,
                    column.position(),
                    index.subject(),
                    column.value(),
                    first,
                    String.join(" and ", faults));
            return Optional.empty();
        }
        boolean hidden = Visibility.report(
                packageName,
                steps.get(0).shape(),
                "the method " + first + " of " + index.record(),
                column.position(),
                report);
        return hidden ? Optional.empty() : walk(index, column, names, steps);
    }

    private static List<String> faults(List<MethodDeclaration> methods) {
        MethodDeclaration method = MethodFaults.withoutParameters(methods);
        List<String> faults = new ArrayList<>(MethodFaults.of(method));
        if (Shown.type(method.shape().type()).equals("void")) {
            faults.add("returns nothing");
        }
        return faults;
    }

    private Optional<List<StepDeclaration>> walk(
            IndexDraft index, Placed<String> column, List<String> names, List<StepDeclaration> steps) {
        for (int i = 1; i < steps.size(); i++) {
            String what = names.get(i) + " in the column \"" + String.join(".", names) + "\"";
            if (Visibility.report(packageName, steps.get(i).shape(), what, column.position(), report)) {
                return Optional.empty();
            }
        }
        if (steps.size() == names.size()) {
            return Optional.of(steps);
        }
        reportDeadEnd(index, column, names, steps);
        return Optional.empty();
    }

    private void reportDeadEnd(
            IndexDraft index, Placed<String> column, List<String> names, List<StepDeclaration> steps) {
        StepDeclaration last = steps.get(steps.size() - 1);
        String reached = String.join(".", names.subList(0, steps.size()));
        String type = Shown.type(last.shape().type());
        String wanted = names.get(steps.size());
        if (last.components().isEmpty()) {
            report.add(
                    Problem.PATH_INTO_NO_RECORD,
                    column.position(),
                    index.subject(),
                    column.value(),
                    reached,
                    type,
                    wanted);
            return;
        }
        report.add(
                Problem.UNKNOWN_STEP,
                column.position(),
                index.subject(),
                column.value(),
                type,
                wanted,
                hint(wanted, last.components(), reached + "."),
                String.join(", ", last.components()));
    }

    private void reportUnknown(IndexDraft index, Placed<String> column, List<String> names) {
        List<String> known = new ArrayList<>(components);
        known.addAll(declaration.derivable());
        report.add(
                Problem.UNKNOWN_COLUMN,
                column.position(),
                index.subject(),
                column.value(),
                column.value().contains(",") ? several(column.value()) : hint(names.get(0), known, ""),
                String.join(", ", components));
    }

    /** {@code "a, b"} was meant to be two columns. */
    static String several(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .collect(Collectors.joining("\", \"", " Each column is a text of its own: {\"", "\"}."));
    }

    private static String hint(String typed, Collection<String> known, String before) {
        return Spelling.nearest(typed, known)
                .map(nearest -> " Did you mean \"" + before + nearest + "\"?")
                .orElse("");
    }
}
