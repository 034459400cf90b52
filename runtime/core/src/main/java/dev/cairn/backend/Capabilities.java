package dev.cairn.backend;

/**
 * What fits into a backend.
 *
 * @param maxKeyBytes the longest key, without the partition's prefix
 * @param maxValueBytes the longest value
 * @param maxBatchBytes the largest batch, as {@link WriteBatch#sizeInBytes()} counts
 * @param readOnly whether every write is refused
 */
public record Capabilities(int maxKeyBytes, int maxValueBytes, long maxBatchBytes, boolean readOnly) {

    /** What a backend in this process takes: 64 KiB for a key, 64 MiB for a value, 1 GiB for a batch. */
    public static final Capabilities LOCAL = new Capabilities(64 << 10, 64 << 20, 1L << 30, false);

    /**
     * The same limits for a database that is opened for reading or not.
     *
     * @param refusesWrites whether every write is refused
     * @return these limits with that
     */
    public Capabilities withReadOnly(boolean refusesWrites) {
        return new Capabilities(maxKeyBytes, maxValueBytes, maxBatchBytes, refusesWrites);
    }

    /**
     * Checks that a batch keeps these limits, in constant time.
     *
     * @param batch the batch
     * @throws TooLargeException if it has too long a key or value or is too large as a whole
     */
    public void requireFits(WriteBatch batch) {
        requireAtMost(maxKeyBytes, batch.longestKey(), "A key of the batch");
        requireAtMost(maxValueBytes, batch.longestValue(), "A value of the batch");
        requireAtMost(maxBatchBytes, batch.sizeInBytes(), "The batch");
    }

    /**
     * Checks that a key and its value keep these limits.
     *
     * @param key the key, without prefix
     * @param value the value
     * @throws TooLargeException if one is too long
     */
    public void requireFits(byte[] key, byte[] value) {
        requireAtMost(maxKeyBytes, key.length, "A key");
        requireAtMost(maxValueBytes, value.length, "A value");
    }

    private static void requireAtMost(long limit, long length, String what) {
        if (length > limit) {
            throw new TooLargeException(what + " has " + length + " bytes, more than the " + limit
                    + " that this backend takes. Store less at once.");
        }
    }
}
