package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A backend that does what another does, for tests that need one thing to be different. */
class ForwardingBackend implements StorageBackend {

    private final StorageBackend backend;

    ForwardingBackend(StorageBackend backend) {
        this.backend = backend;
    }

    @Override
    public Optional<KeyLocks> locks() {
        return backend.locks();
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        return backend.get(partition, key);
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        return backend.getAll(partition, keys);
    }

    @Override
    public Snapshot snapshot() {
        return backend.snapshot();
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        backend.write(batch, durability);
    }

    @Override
    public Capabilities capabilities() {
        return backend.capabilities();
    }

    @Override
    public long approximateSize(Partition partition) {
        return backend.approximateSize(partition);
    }

    @Override
    public Map<String, Long> metrics() {
        return backend.metrics();
    }

    @Override
    public void close() {
        backend.close();
    }
}
