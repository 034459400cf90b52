package dev.cairn;

import java.util.Objects;
import java.util.Optional;

/**
 * How far a verification, a repair, an export or an import has come with a table.
 *
 * @param table the name of the table
 * @param index the name of the index whose entries are being read; empty while it is the entities
 * @param done how many entities or entries are done
 * @param estimatedTotal about how many there are, never less than are done
 */
public record TableProgress(String table, Optional<String> index, long done, long estimatedTotal) {

    /**
     * Checks that nothing is null, and raises the estimate to what is done.
     *
     * @param table the name of the table
     * @param index the name of the index whose entries are being read; empty while it is the entities
     * @param done how many entities or entries are done
     * @param estimatedTotal about how many there are, never less than are done
     */
    public TableProgress {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(index, "index");
        estimatedTotal = Math.max(done, estimatedTotal);
    }
}
