package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Collectors;

/** What documentation says of an index. Only names get into it, and those are identifiers. */
final class IndexSentences {

    private IndexSentences() {}

    /** What an index is made of: {@code Index status_created_at: status, then createdAt.} */
    static String definition(IndexModel index) {
        return "Index " + code(index.name()) + (index.unique() ? ", unique: " : ": ") + columns(index.columns()) + "."
                + sparse(index);
    }

    /** The columns in the order of the index. */
    static String columns(List<ColumnModel> columns) {
        return columns.stream().map(IndexSentences::column).collect(Collectors.joining(", then "));
    }

    static String column(ColumnModel column) {
        return code(column.component().name()) + (column.ignoreCase() ? " (ignoring case)" : "");
    }

    static String code(String name) {
        return "{@code " + name + "}";
    }

    private static String sparse(IndexModel index) {
        List<String> nullable = index.columns().stream()
                .map(ColumnModel::component)
                .filter(ComponentModel::nullable)
                .map(component -> code(component.name()))
                .toList();
        return nullable.isEmpty() ? "" : " An entity without a value in " + list(nullable, "or") + " has no entry.";
    }

    /** {@code a, b or c}. */
    static String list(List<String> items, String conjunction) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
    }
}
