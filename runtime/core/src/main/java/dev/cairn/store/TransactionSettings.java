package dev.cairn.store;

import dev.cairn.Durability;
import org.jspecify.annotations.Nullable;

/**
 * How transactions are run.
 *
 * @param durability what a transaction that has returned survives, or null for what the database says
 * @param attempts how often one is run at most; 1 or more
 * @param maxBytes how much one may read and write: keys and values as stored, and 64 bytes for each
 * @param readOnly whether they only read
 */
public record TransactionSettings(@Nullable Durability durability, int attempts, long maxBytes, boolean readOnly) {

    /** As the database writes, 100 attempts, 64 MiB. */
    public static final TransactionSettings DEFAULTS = new TransactionSettings(null, 100, 64 << 20, false);
}
