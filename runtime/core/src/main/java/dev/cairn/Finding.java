package dev.cairn;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong that a verification or a repair has found.
 *
 * @param kind what is wrong
 * @param table the name of the table
 * @param index the name of the index; empty if it is the table's entities that are concerned
 * @param id the id of the entity as text; empty if it cannot be told
 * @param detail the entry, or what keeps it from being judged, in words
 * @param mended whether a repair has put it right
 */
public record Finding(
        Kind kind, String table, Optional<String> index, Optional<String> id, String detail, boolean mended) {

    /**
     * Checks that nothing is null.
     *
     * @param kind what is wrong
     * @param table the name of the table
     * @param index the name of the index; empty if it is the table's entities that are concerned
     * @param id the id of the entity as text; empty if it cannot be told
     * @param detail the entry, or what keeps it from being judged, in words
     * @param mended whether a repair has put it right
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(detail, "detail");
    }

    /** Returns it in words, such as {@code missing: index "status" of table "jobs", entity "job-1": …}. */
    @Override
    public String toString() {
        return kind + ": " + index.map(name -> "index \"" + name + "\" of ").orElse("") + "table \"" + table + "\""
                + id.map(text -> ", entity " + text).orElse("") + ": " + detail + (mended ? " (mended)" : "");
    }

    /** What can be wrong. */
    public enum Kind {
        /**
         * An entity calls for an entry that the index does not have. A repair puts it, unless it is a unique key whose
         * entry names an entity that cannot be read.
         */
        MISSING,
        /**
         * An entry has another value than its entity calls for, or stands under a key that its entity does not call
         * for. A repair puts the value, or deletes the entry.
         */
        WRONG,
        /** An entry that its entity does not call for, though it has all that it does call for. A repair deletes it. */
        DUPLICATE,
        /** An entry for an entity that the table does not have. A repair deletes it. */
        DANGLING,
        /**
         * Two entities have the same key in a unique index, so that only one has its entry there. A repair leaves both:
         * change or delete one of them.
         */
        CONFLICT,
        /**
         * An entity that the index cannot take: a value that it needs is null or too long, or a method throws. A repair
         * leaves it, and its entries: correct the entity.
         */
        UNINDEXABLE,
        /**
         * Of an index: an entry whose bytes make no sense; a repair deletes it. Of a table: an entity that cannot be
         * read; a repair leaves it, and its entries, which cannot be judged.
         */
        UNREADABLE,
        /**
         * A counter of a counted index is not the number of entries that are there, be they right or not. A repair
         * corrects it, after the entries.
         */
        MISCOUNTED,
        /**
         * The storage engine found its files damaged. What lies behind that place was not checked. A repair cannot help:
         * restore a backup, or if it is an index, drop it and build it anew.
         */
        DAMAGED_FILE;

        /** Returns the kind in words, such as {@code missing}. */
        @Override
        public String toString() {
            return switch (this) {
                case MISSING -> "missing";
                case WRONG -> "wrong";
                case DUPLICATE -> "duplicate";
                case DANGLING -> "dangling";
                case CONFLICT -> "in conflict";
                case UNINDEXABLE -> "not indexable";
                case UNREADABLE -> "unreadable";
                case MISCOUNTED -> "miscounted";
                case DAMAGED_FILE -> "behind a damaged file";
            };
        }
    }
}
