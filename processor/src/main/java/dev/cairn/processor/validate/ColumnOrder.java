package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.StepDeclaration;
import java.util.List;

/** Checks what is said of a column's order and of where its nulls are. */
final class ColumnOrder {

    private final IndexDraft index;
    private final Placed<String> written;
    private final Report report;

    ColumnOrder(IndexDraft index, Placed<String> written, Report report) {
        this.index = index;
        this.written = written;
        this.report = report;
    }

    /** Whether nothing is wrong with {@code column}, to which {@code steps} lead. */
    boolean isSound(ColumnModel column, List<StepDeclaration> steps) {
        if (column.multiValued()) {
            return (!column.descending() && !column.holdsNulls()) || report(Problem.ORDERED_ELEMENTS, column.name());
        }
        if (column.holdsNulls()) {
            return column.nullable() || report(Problem.NULLS_WITHOUT_NULL, column.name());
        }
        return steps.stream()
                .filter(Steps::isUnknown)
                .findFirst()
                .map(step -> report(Problem.UNKNOWN_NULLNESS, step.name(), column.name()))
                .orElse(true);
    }

    private boolean report(Problem problem, String... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = index.subject();
        all[1] = written.value();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        report.add(problem, written.position(), all);
        return false;
    }
}
