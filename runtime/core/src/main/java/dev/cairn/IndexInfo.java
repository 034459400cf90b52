package dev.cairn;

import dev.cairn.index.IndexState;
import java.util.List;
import java.util.Optional;

/**
 * An index of the database and how far it is usable.
 *
 * @param table the name of the table
 * @param name the name of the index
 * @param state how far it is usable
 * @param progress how far it is filled, or filled once more while it goes on serving; empty if it is not being filled
 * @param violations what kept it from being built when that was last tried, at most a hundred; kept when the database is
 *     closed
 */
public record IndexInfo(
        String table,
        String name,
        IndexState state,
        Optional<IndexProgress> progress,
        List<IndexViolation> violations) {

    /**
     * Copies the list.
     *
     * @param table the name of the table
     * @param name the name of the index
     * @param state how far it is usable
     * @param progress how far it is filled, or filled once more while it goes on serving; empty if it is not being
     *     filled
     * @param violations what kept it from being built when that was last tried, at most a hundred; kept when the
     *     database is closed
     */
    public IndexInfo {
        violations = List.copyOf(violations);
    }
}
