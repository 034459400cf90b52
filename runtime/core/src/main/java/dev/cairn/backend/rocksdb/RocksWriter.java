package dev.cairn.backend.rocksdb;

import dev.cairn.Durability;
import dev.cairn.backend.Expectation;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import java.util.concurrent.locks.StampedLock;
import org.rocksdb.RocksDBException;

/** Writes batches. Whoever calls it keeps the database open. */
final class RocksWriter {

    private final RocksDatabase database;
    private final RocksReader reader;

    /** Batches that expect something are written alone, all others side by side, where RocksDB groups them. */
    private final StampedLock lock = new StampedLock();

    RocksWriter(RocksDatabase database, RocksReader reader) {
        this.database = database;
        this.reader = reader;
    }

    void write(WriteBatch batch, Durability durability) {
        if (batch.isEmpty()) {
            return;
        }
        long stamp = batch.expectations().isEmpty() ? lock.readLock() : lock.writeLock();
        try {
            for (Expectation expectation : batch.expectations()) {
                PartitionKey key = expectation.key();
                expectation.requireMetBy(reader.get(key.partition(), key.key()));
            }
            if (batch.count() > 0) {
                writeOperations(batch, durability);
            }
        } finally {
            lock.unlock(stamp);
        }
    }

    private void writeOperations(WriteBatch batch, Durability durability) {
        try (org.rocksdb.WriteBatch operations = new org.rocksdb.WriteBatch(batch.toRocksFormat())) {
            database.db.write(database.writeOptions(durability), operations);
        } catch (RocksDBException e) {
            throw RocksFailure.of("write to", database.directory, e);
        }
    }
}
