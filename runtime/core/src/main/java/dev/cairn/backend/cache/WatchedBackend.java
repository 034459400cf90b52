package dev.cairn.backend.cache;

import dev.cairn.Backup;
import dev.cairn.Durability;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what another backend does, and tells a cache of every write. */
final class WatchedBackend implements StorageBackend {

    private final StorageBackend backend;
    private final ValueCache cache;

    WatchedBackend(StorageBackend backend, ValueCache cache) {
        this.backend = backend;
        this.cache = cache;
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        Touched.by(batch, cache.watched()).around(cache, () -> backend.write(batch, durability));
    }

    @Override
    public BulkWriter bulkWriter() {
        return new WatchedBulkWriter(backend.bulkWriter(), cache);
    }

    @Override
    public Snapshot snapshot() {
        long time = cache.now();
        return new WatchedSnapshot(backend.snapshot(), time);
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
    public Optional<KeyLocks> locks() {
        return backend.locks();
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
    public long approximateCount(Partition partition, ByteRange range) {
        return backend.approximateCount(partition, range);
    }

    @Override
    public Map<String, Long> metrics() {
        return backend.metrics();
    }

    @Override
    public void checkpoint(Path directory) {
        backend.checkpoint(directory);
    }

    @Override
    public Backup backup(Path directory) {
        return backend.backup(directory);
    }

    @Override
    public void close() {
        cache.close();
        backend.close();
    }
}
