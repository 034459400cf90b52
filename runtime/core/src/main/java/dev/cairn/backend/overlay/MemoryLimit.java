package dev.cairn.backend.overlay;

import dev.cairn.TransactionTooLargeException;

/** Counts the memory that reads and writes take, more or less. */
final class MemoryLimit {

    /** What a key and a value cost beyond their bytes. */
    private static final int OVERHEAD = 64;

    private final long maxBytes;
    private long taken;

    MemoryLimit(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes the memory for some keys and values, or throws and takes nothing. */
    void take(long bytes, int keys) {
        long more = cost(bytes, keys);
        if (more > maxBytes - taken) {
            throw new TransactionTooLargeException("The transaction would keep more than the " + maxBytes
                    + " bytes of what it has read and written that it may. Divide it into several, read less in it,"
                    + " or raise the limit by transactions().maxBytes(…); one that only reads has no limit with"
                    + " transactions().readOnly().");
        }
        taken += more;
    }

    /** Takes memory in any case; what comes next may then be too much. */
    void charge(long bytes, int keys) {
        taken += cost(bytes, keys);
    }

    private static long cost(long bytes, int keys) {
        return bytes + (long) OVERHEAD * keys;
    }

    long taken() {
        return taken;
    }
}
