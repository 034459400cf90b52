package dev.cairn;

/** What a write that has returned survives. */
public enum Durability {
    /** In the write-ahead log, handed to the operating system: survives the end of the process. The default. */
    BUFFERED,
    /** In the write-ahead log and forced to the device: survives the loss of power. */
    SYNC,
    /**
     * Not in a log: the end of the process loses what was not yet flushed to a table file, always whole batches and
     * always the newest ones.
     */
    NONE
}
