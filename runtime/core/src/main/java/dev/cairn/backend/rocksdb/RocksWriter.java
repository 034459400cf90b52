package dev.cairn.backend.rocksdb;

import dev.cairn.Durability;
import dev.cairn.backend.Expectation;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import org.rocksdb.FlushOptions;
import org.rocksdb.IngestExternalFileOptions;
import org.rocksdb.RocksDBException;

/** Writes batches. Whoever calls it keeps the database open. */
final class RocksWriter {

    private static final long PATIENCE_MILLIS = 100;

    private final RocksDatabase database;
    private final RocksReader reader;
    private final EmptyRangeFinder emptyRanges;

    /** Batches that expect something are written alone, all others side by side, where RocksDB groups them. */
    private final StampedLock lock = new StampedLock();

    RocksWriter(RocksDatabase database, RocksReader reader) {
        this.database = database;
        this.reader = reader;
        this.emptyRanges = new EmptyRangeFinder(database, this::alone);
    }

    /** What scans know of deleted keys; here, since writers keep it right. */
    EmptyRangeFinder emptyRanges() {
        return emptyRanges;
    }

    /** Runs something while nobody writes, unless that takes long: as with a disk that is too slow for the writers. */
    private boolean alone(Runnable action) {
        try {
            long stamp = lock.tryWriteLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (stamp == 0) {
                return false;
            }
            try {
                action.run();
                return true;
            } finally {
                lock.unlock(stamp);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
                emptyRanges.exclude(batch);
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

    /**
     * Takes over table files. Everything that was written before gets into files first, logged or not: so nothing can
     * be lost that the new files rest upon, such as the catalog or a deletion.
     */
    void ingest(List<String> files) {
        long stamp = lock.writeLock();
        try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
                IngestExternalFileOptions options = new IngestExternalFileOptions().setMoveFiles(true)) {
            database.db.flush(flush);
            emptyRanges.forget(); // the files may have keys anywhere
            database.db.ingestExternalFile(files, options);
        } catch (RocksDBException e) {
            throw RocksFailure.of("load files into", database.directory, e);
        } finally {
            lock.unlock(stamp);
        }
    }
}
