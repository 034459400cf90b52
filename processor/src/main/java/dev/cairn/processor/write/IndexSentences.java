package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Collectors;

/** What documentation says of an index. Only names get into it, and those are identifiers. */
final class IndexSentences {

    private IndexSentences() {}

    /** What an index is made of: {@code Index status_created_at: status, then createdAt.} */
    static String definition(IndexModel index) {
        return "Index " + code(index.name()) + (index.unique() ? ", unique: " : ": ") + columns(index.columns()) + "."
                + partial(index) + sparse(index) + included(index) + counted(index);
    }

    /** The columns in the order of the index. */
    static String columns(List<ColumnModel> columns) {
        return columns.stream().map(IndexSentences::ordered).collect(Collectors.joining(", then "));
    }

    /** A column in an order: with its direction, and where its nulls are. */
    static String ordered(ColumnModel column) {
        return (column.multiValued() ? "each of " : "")
                + column(column)
                + direction(column)
                + switch (column.nulls()) {
                    case ABSENT -> "";
                    case FIRST -> ", nulls first";
                    case LAST -> ", nulls last";
                };
    }

    /** A column in an order where it has a value. */
    static String direction(ColumnModel column) {
        return column.descending() ? " descending" : "";
    }

    static String column(ColumnModel column) {
        return code(column.name()) + (column.ignoreCase() ? " (ignoring case)" : "");
    }

    /** What the entities of a partial index have in common. */
    static String condition(IndexModel index) {
        return code(index.where() + "()") + " is true";
    }

    static String code(String name) {
        return "{@code " + name + "}";
    }

    private static String partial(IndexModel index) {
        return index.partial() ? " Only entities for which " + condition(index) + " have an entry." : "";
    }

    private static String sparse(IndexModel index) {
        List<String> nullable = index.columns().stream()
                .filter(column -> column.sparse() && !column.multiValued())
                .map(column -> code(column.name()))
                .toList();
        return nullable.isEmpty() ? "" : " An entity without a value in " + list(nullable, "or") + " has no entry.";
    }

    private static String counted(IndexModel index) {
        return index.counted()
                ? " Its entries are counted by " + code(index.columns().get(0).name()) + "."
                : "";
    }

    private static String included(IndexModel index) {
        if (index.coversEntity()) {
            return " Its entries hold the whole entity.";
        }
        List<String> included = index.included().stream()
                .map(component -> code(component.name()))
                .toList();
        return included.isEmpty() ? "" : " Its entries hold " + list(included, "and") + " as well.";
    }

    /** {@code a, b or c}. */
    static String list(List<String> items, String conjunction) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
    }
}
