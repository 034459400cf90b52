package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds indexes that are allowed but hardly meant. */
final class IndexWarnings {

    private final ComponentModel id;
    private final List<IndexModel> indexes;
    private final Report report;

    IndexWarnings(ComponentModel id, List<IndexModel> indexes, Report report) {
        this.id = id;
        this.indexes = indexes;
        this.report = report;
    }

    /** Reports what is unwise about the indexes, of which {@code drafts} has the declarations, in the same order. */
    void warn(List<IndexDraft> drafts) {
        for (int i = 0; i < indexes.size(); i++) {
            warn(indexes.get(i), drafts.get(i));
        }
    }

    private void warn(IndexModel index, IndexDraft draft) {
        if (index.unique() && index.columns().size() > 1) {
            warnOfNulls(index, draft);
        }
        if (index.counted() && index.methods().stream().noneMatch(IndexWarnings::counts)) {
            boolean single = index.unique() && index.columns().size() == 1;
            report.add(
                    Problem.COUNTED_IN_VAIN,
                    draft.position(),
                    draft.subject(),
                    single
                            ? "it is unique, so that there is one entry of a value or none"
                            : "no method of it scans by the first column alone");
        }
        ColumnModel first = index.columns().get(0);
        if (index.columns().size() > 1
                && first.is(id)
                && !first.ignoreCase()
                && !index.partial()
                && !isCovering(index)) {
            report.add(Problem.INDEX_BEHIND_ID, draft.position(), draft.subject(), id.name());
            return;
        }
        Optional<IndexModel> longer =
                indexes.stream().filter(other -> isPrefix(index, other)).findFirst();
        if (longer.isPresent()) {
            report.add(
                    Problem.PREFIX_INDEX,
                    draft.position(),
                    draft.subject(),
                    longer.get().name());
        } else if (index.methods().isEmpty() && !isCovering(index)) {
            report.add(Problem.INDEX_WITHOUT_METHOD, draft.position(), draft.subject());
        }
    }

    /** Whether the rows of a method are all those of a value of the first column. */
    private static boolean counts(IndexMethod method) {
        return method.kind() == IndexMethod.Kind.SCAN
                && method.parameters().size() == 1
                && method.parameters().get(0).binding() == IndexMethod.Binding.EQUAL;
    }

    private void warnOfNulls(IndexModel index, IndexDraft draft) {
        String absent = index.columns().stream()
                .filter(ColumnModel::sparse)
                .map(ColumnModel::name)
                .collect(Collectors.joining(" or "));
        if (!absent.isEmpty()) {
            report.add(Problem.UNIQUE_UNLESS_NULL, draft.position(), draft.subject(), absent);
        }
    }

    /** Whether {@code other} has an entry for each that {@code index} has, in an order that agrees. */
    private static boolean isPrefix(IndexModel index, IndexModel other) {
        int size = index.columns().size();
        return other.columns().size() > size
                && !index.unique()
                && !isCovering(index)
                && (!index.counted() || other.counted())
                && index.where().equals(other.where())
                && other.columns().subList(0, size).equals(index.columns())
                && other.columns().stream().skip(size).noneMatch(column -> column.sparse() || column.multiValued());
    }

    private static boolean isCovering(IndexModel index) {
        return index.coversEntity() || !index.included().isEmpty();
    }
}
