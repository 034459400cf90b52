package dev.cairn.backend.overlay;

import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.ReadOnlyException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Expectation;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One state of another backend, with writes over it that stay in memory. It reads its own writes, in scans too, and
 * remembers every key that it has read of the state beneath, absent ones included. So whoever has checked that those are
 * still as they were can write what {@link #writes} tells to the backend beneath, as if nothing had happened meanwhile.
 *
 * <p>Ordinary use is by one thread; calls of several wait for each other. There are no locks, since nobody else sees it.
 * Durability has no meaning here. Closing it closes the state beneath, not the backend that it is of.
 */
public final class OverlayBackend implements StorageBackend {

    /** More own writes than these are not counted for an estimate. */
    private static final int COUNTED = 10_000;

    private final StorageBackend beneath;
    private final Capabilities capabilities;
    private final Snapshot state;
    private final MemoryLimit memory;
    private final OverlayWrites writes;
    private final ReadSet reads;
    private final boolean ownsState;
    private boolean closed;

    private OverlayBackend(StorageBackend beneath, Capabilities capabilities, long maxBytes) {
        this.beneath = beneath;
        this.capabilities = capabilities;
        this.memory = new MemoryLimit(maxBytes);
        this.writes = new OverlayWrites(memory);
        this.state = beneath.snapshot();
        this.ownsState = true;
        this.reads = new ReadSet(state, memory, !capabilities.readOnly());
    }

    private OverlayBackend(OverlayBackend other) {
        this.beneath = other.beneath;
        this.capabilities = other.capabilities.withReadOnly(true);
        this.memory = other.memory;
        this.writes = other.writes;
        this.state = other.state;
        this.ownsState = false;
        this.reads = new ReadSet(state, memory, false);
    }

    /**
     * Lays an overlay over the present state of a backend.
     *
     * @param beneath the backend
     * @param readOnly whether to refuse writes; then nothing is remembered of what is read
     * @param maxBytes how much may be read and written: keys and values, and 64 bytes for each
     * @return the overlay
     * @throws DatabaseClosedException if the backend is closed
     */
    public static OverlayBackend over(StorageBackend beneath, boolean readOnly, long maxBytes) {
        Capabilities capabilities = beneath.capabilities();
        return new OverlayBackend(beneath, capabilities.withReadOnly(readOnly || capabilities.readOnly()), maxBytes);
    }

    /**
     * The same overlay, its later writes included, for reads that are not remembered. It writes nothing. The two of them
     * are used by one thread at a time.
     *
     * @return another view of this one, which ends with this one
     */
    public OverlayBackend forgetful() {
        requireOpen();
        return new OverlayBackend(this);
    }

    /**
     * The state beneath. What is read from it directly is not remembered.
     *
     * @return the snapshot, which is closed with this
     */
    public Snapshot state() {
        return state;
    }

    /**
     * Shows every key that was read of the state beneath, once.
     *
     * @param visitor is told the key and its value, or null if it was absent; the arrays must not be changed
     */
    public synchronized void reads(BiConsumer<PartitionKey, byte @Nullable []> visitor) {
        reads.forEach(visitor);
    }

    /**
     * What leads from the state beneath to the present one, with no key twice.
     *
     * @return a new batch, without expectations
     */
    public synchronized WriteBatch writes() {
        WriteBatch batch = new WriteBatch();
        writes.addTo(batch);
        return batch;
    }

    @Override
    public synchronized byte @Nullable [] get(Partition partition, byte[] key) {
        return now().get(partition, key);
    }

    @Override
    public synchronized List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        return now().getAll(partition, keys);
    }

    private OverlayView now() {
        requireOpen();
        return new OverlayView(writes, reads, writes.latest());
    }

    @Override
    public synchronized Snapshot snapshot() {
        return new OverlaySnapshot(this, now(), writes);
    }

    @Override
    public synchronized void write(WriteBatch batch, Durability durability) {
        Objects.requireNonNull(durability, "durability");
        requireOpen();
        if (capabilities.readOnly()) {
            throw new ReadOnlyException("Only reading is allowed here. Open the database, and begin the transaction,"
                    + " for writing to change it.");
        }
        capabilities.requireFits(batch);
        for (Expectation expectation : batch.expectations()) {
            PartitionKey key = expectation.key();
            expectation.requireMetBy(now().get(key.partition(), key.key()));
        }
        memory.take(batch.sizeInBytes(), batch.count());
        writes.apply(batch, this::keys);
    }

    @Override
    public BulkWriter bulkWriter() {
        throw new UnsupportedOperationException(
                "Nothing is loaded within a transaction, since it stays in memory until it is committed. Load before it.");
    }

    /** The keys of a range, own and beneath. */
    private List<byte[]> keys(Partition partition, ByteRange range) {
        return now().keys(partition, range);
    }

    @Override
    public synchronized Optional<KeyLocks> locks() {
        requireOpen();
        return Optional.empty();
    }

    @Override
    public synchronized Capabilities capabilities() {
        requireOpen();
        return capabilities;
    }

    @Override
    public synchronized long approximateSize(Partition partition) {
        requireOpen();
        return beneath.approximateSize(partition) + writes.bytes(partition);
    }

    @Override
    public synchronized long approximateCount(Partition partition, ByteRange range) {
        requireOpen();
        return beneath.approximateCount(partition, range) + writes.count(partition, range, COUNTED);
    }

    @Override
    public synchronized Map<String, Long> metrics() {
        requireOpen();
        Map<String, Long> metrics = new HashMap<>(beneath.metrics());
        metrics.merge("estimated-keys", writes.count(), Long::sum);
        metrics.merge("memory-bytes", memory.taken(), Long::sum);
        return Map.copyOf(metrics);
    }

    void requireOpen() {
        if (closed) {
            throw new DatabaseClosedException("The overlay is closed.");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ownsState) {
            state.close();
        }
    }
}
