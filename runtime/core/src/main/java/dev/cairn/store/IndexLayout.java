package dev.cairn.store;

import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import java.util.stream.Collectors;

/** The layout of an index in words: two indexes with the same layout have the same entries. */
final class IndexLayout {

    private IndexLayout() {}

    static String of(IndexDefinition<?, ?> index) {
        String columns = index.columns().stream()
                .map(IndexColumn::layout)
                .collect(Collectors.joining(", ", index.unique() ? "unique (" : "(", ")"));
        String where = index.where().isEmpty() ? "" : " where " + index.where();
        return columns + where + including(index) + (index.version() == 0 ? "" : " version " + index.version());
    }

    private static String including(IndexDefinition<?, ?> index) {
        if (index.coversEntity()) {
            return " including all";
        }
        return index.included().isEmpty()
                ? ""
                : index.included().stream()
                        .map(component -> component.name() + ":" + component.typeName())
                        .collect(Collectors.joining(", ", " including (", ")"));
    }
}
