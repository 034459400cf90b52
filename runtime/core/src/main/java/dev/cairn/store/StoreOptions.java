package dev.cairn.store;

import dev.cairn.Durability;
import java.util.Objects;

/**
 * How the stores of a database behave.
 *
 * @param durability what a write that has returned survives
 * @param dropUnknownIndexes whether indexes that the code does not declare are dropped; else their table refuses writes
 * @param allowDowngrade whether older code may write to a table that a newer record has written
 */
public record StoreOptions(Durability durability, boolean dropUnknownIndexes, boolean allowDowngrade) {

    /** Nothing is dropped, and writes are {@link Durability#BUFFERED}. */
    public static final StoreOptions DEFAULTS = new StoreOptions(Durability.BUFFERED, false, false);

    /**
     * Checks that nothing is null.
     *
     * @param durability what a write that has returned survives
     * @param dropUnknownIndexes whether indexes that the code does not declare are dropped; else their table refuses writes
     * @param allowDowngrade whether older code may write to a table that a newer record has written
     */
    public StoreOptions {
        Objects.requireNonNull(durability, "durability");
    }
}
