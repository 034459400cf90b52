package dev.cairn.backend.memory;

import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.ReadOnlyException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, for as long as somebody refers to it. Durability has no meaning here; everything else
 * behaves as on disk.
 *
 * <p>Safe for use by several threads: readers never wait, writers wait for each other. Reads and writes take time
 * logarithmic in the number of keys, snapshots and range deletes too. An open snapshot costs nothing but the old values
 * that it keeps.
 */
public final class MemoryBackend implements StorageBackend {

    private final MemoryKeyspace keyspace;
    private final Capabilities capabilities;
    private volatile boolean closed;

    private MemoryBackend(MemoryKeyspace keyspace, Capabilities capabilities) {
        this.keyspace = keyspace;
        this.capabilities = capabilities;
    }

    /**
     * Opens a new database without keys.
     *
     * @return the open database
     */
    public static MemoryBackend open() {
        return open(Capabilities.LOCAL);
    }

    static MemoryBackend open(Capabilities capabilities) {
        return new MemoryBackend(new MemoryKeyspace(), capabilities);
    }

    /**
     * Opens the data of this database, closed or not, as one would open a directory again.
     *
     * @return another database over the same data, to be closed on its own
     */
    public MemoryBackend reopen() {
        return new MemoryBackend(keyspace, capabilities.withReadOnly(false));
    }

    /**
     * Opens the data of this database, closed or not, for reading.
     *
     * @return another database over the same data, to be closed on its own, that refuses every write
     */
    public MemoryBackend reopenReadOnly() {
        return new MemoryBackend(keyspace, capabilities.withReadOnly(true));
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        return openTree().get(partition, key);
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        return openTree().getAll(partition, keys);
    }

    private TreeReader openTree() {
        requireOpen();
        return new TreeReader(keyspace.tree());
    }

    @Override
    public Snapshot snapshot() {
        requireOpen();
        return new MemorySnapshot(this, keyspace.tree());
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        Objects.requireNonNull(durability, "durability");
        requireWritable();
        capabilities.requireFits(batch);
        keyspace.write(batch);
    }

    @Override
    public BulkWriter bulkWriter() {
        requireWritable();
        return new MemoryBulkWriter(this, keyspace);
    }

    private void requireWritable() {
        requireOpen();
        if (capabilities.readOnly()) {
            throw new ReadOnlyException("The database was opened for reading. Open it for writing to change it.");
        }
    }

    @Override
    public Optional<KeyLocks> locks() {
        requireOpen();
        return Optional.of(keyspace.locks);
    }

    @Override
    public Capabilities capabilities() {
        requireOpen();
        return capabilities;
    }

    @Override
    public long approximateSize(Partition partition) {
        requireOpen();
        return keyspace.tree().bytes(partition.prefixed(ByteRange.all()));
    }

    @Override
    public long approximateCount(Partition partition, ByteRange range) {
        requireOpen();
        return range.isEmpty() ? 0 : keyspace.tree().count(partition.prefixed(range));
    }

    @Override
    public Map<String, Long> metrics() {
        requireOpen();
        SortedTree tree = keyspace.tree();
        return Map.of("disk-bytes", 0L, "memory-bytes", tree.bytes(), "estimated-keys", (long) tree.count());
    }

    void requireOpen() {
        if (closed) {
            throw new DatabaseClosedException("The in-memory database is closed.");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
