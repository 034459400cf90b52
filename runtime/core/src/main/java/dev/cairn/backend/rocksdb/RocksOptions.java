package dev.cairn.backend.rocksdb;

/**
 * How much memory a database on RocksDB takes. Neither number changes what is stored.
 *
 * @param blockCacheBytes how much of the table files is kept uncompressed in memory; it should hold what is read often
 * @param writeBufferBytes how much is collected in memory before it becomes a table file; up to twice as much is in use
 */
public record RocksOptions(long blockCacheBytes, long writeBufferBytes) {

    /** A block cache of 128 MiB, which is filled as data are read, and a write buffer of 64 MiB. */
    public static final RocksOptions DEFAULTS = new RocksOptions(128L << 20, 64L << 20);

    /**
     * Creates options.
     *
     * @param blockCacheBytes the size of the block cache, positive
     * @param writeBufferBytes the size of the write buffer, at least 64 KiB
     * @throws IllegalArgumentException if a size is too small
     */
    public RocksOptions {
        if (blockCacheBytes <= 0) {
            throw new IllegalArgumentException("The block cache must have a positive size, not " + blockCacheBytes);
        }
        if (writeBufferBytes < 64 << 10) {
            throw new IllegalArgumentException(
                    "The write buffer must have at least 65536 bytes, not " + writeBufferBytes);
        }
    }

    /**
     * These options with another block cache.
     *
     * @param bytes its size, positive
     * @return the options
     * @throws IllegalArgumentException if the size is too small
     */
    public RocksOptions withBlockCacheBytes(long bytes) {
        return new RocksOptions(bytes, writeBufferBytes);
    }

    /**
     * These options with another write buffer.
     *
     * @param bytes its size, at least 64 KiB
     * @return the options
     * @throws IllegalArgumentException if the size is too small
     */
    public RocksOptions withWriteBufferBytes(long bytes) {
        return new RocksOptions(blockCacheBytes, bytes);
    }
}
