package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexModel;
import java.util.ArrayList;
import java.util.List;

/** What documentation says of how a method gets at its result: by which index, with which key, at which cost. */
final class AccessPath {

    private AccessPath() {}

    /** The sentence for a method that an index serves. */
    static String of(ComponentModel id, IndexModel index, IndexMethod method) {
        return "Uses the " + (index.unique() ? "unique " : "") + "index " + IndexSentences.code(index.name())
                + " with the key " + key(id, index) + ": " + cost(index, method) + count(index, method) + ".";
    }

    /** The sentence for a scan by the first parts of a composite id. */
    static String ofId() {
        return "Uses the table itself: a seek, then an entity for each row.";
    }

    /** In a unique index the id is no part of the key, unless nulls are in it, which any number of entities can share. */
    private static String key(ComponentModel id, IndexModel index) {
        List<String> parts = new ArrayList<>();
        for (ColumnModel column : index.columns()) {
            parts.add((column.multiValued() ? "each of " : "")
                    + column.name()
                    + (column.descending() ? " desc" : "")
                    + switch (column.nulls()) {
                        case ABSENT -> "";
                        case FIRST -> " nulls first";
                        case LAST -> " nulls last";
                    });
        }
        if (!index.unique()) {
            parts.add(id.name());
        }
        return IndexSentences.code("(" + String.join(", ", parts) + ")");
    }

    private static String cost(IndexModel index, IndexMethod method) {
        String entity = index.coversEntity() ? "" : " and an entity";
        return switch (method.kind()) {
            case EXISTS -> "one lookup";
            case FIND -> "a lookup, and one of the entity";
            case SCAN ->
                (severalStretches(method) ? "a seek for each value" : "a seek") + ", then an entry" + entity
                        + " for each row";
        };
    }

    /** How many are in the scan is known without it. */
    private static String count(IndexModel index, IndexMethod method) {
        if (!index.counted()
                || method.kind() != IndexMethod.Kind.SCAN
                || method.parameters().size() != 1) {
            return "";
        }
        return switch (method.parameters().get(0).binding()) {
            case EQUAL, NULL -> "; counting is one lookup";
            case IN -> "; counting is a lookup for each value";
            case RANGE -> "; counting reads a counter for each value";
        };
    }

    private static boolean severalStretches(IndexMethod method) {
        return method.parameters().stream().anyMatch(parameter -> parameter.binding() == Binding.IN);
    }
}
