package dev.cairn.backend;

import dev.cairn.Durability;
import java.nio.file.Path;

/** Collects everything in one batch, for engines that have nothing better. */
final class BatchBulkWriter implements BulkWriter {

    private final StorageBackend backend;
    private final BulkOrder order = new BulkOrder();
    private final WriteBatch batch = new WriteBatch();
    private boolean ended;

    BatchBulkWriter(StorageBackend backend) {
        this.backend = backend;
    }

    @Override
    public void put(Partition partition, byte[] key, byte[] value) {
        Capabilities capabilities = checkOpen();
        capabilities.requireFits(key, value);
        order.begins(partition, key);
        batch.put(partition, key, value);
        capabilities.requireFits(batch);
    }

    @Override
    public void commit() {
        checkOpen();
        backend.write(batch, Durability.SYNC);
        close();
    }

    private Capabilities checkOpen() {
        Capabilities capabilities = backend.capabilities(); // throws if the database is closed
        if (ended) {
            throw new IllegalStateException("The bulk writer is committed or closed; begin another one.");
        }
        return capabilities;
    }

    @Override
    public Path workDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        ended = true;
        batch.clear();
    }
}
