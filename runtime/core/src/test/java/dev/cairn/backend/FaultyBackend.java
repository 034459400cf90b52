package dev.cairn.backend;

import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.key.ByteRange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A backend that does what another does until it fails, for tests of code above backends. Published with the contract
 * suite. Counts every call that can fail: reads, writes, snapshots, scans, and each step of a cursor.
 *
 * <p>Safe for use by several threads as far as the wrapped backend is.
 */
public final class FaultyBackend implements StorageBackend {

    /** How a call fails. */
    public enum Fault {
        /** Once, with an I/O error; a write has no effect. */
        IO_ERROR,
        /** Every write from then on, with an I/O error and no effect; all reads succeed. */
        DISK_FULL,
        /** Once, with damaged bytes found by their checksum; a write has no effect. */
        CHECKSUM,
        /** The next write has its effect, and fails as one of which that is not known. */
        UNKNOWN_WRITTEN,
        /** The next write has no effect, and fails as one of which that is not known. */
        UNKNOWN_LOST
    }

    private final StorageBackend backend;
    private final AtomicLong remaining = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger failed = new AtomicInteger();
    private volatile Fault fault = Fault.IO_ERROR;

    /**
     * Wraps a backend; nothing fails yet.
     *
     * @param backend does the work
     */
    public FaultyBackend(StorageBackend backend) {
        this.backend = backend;
    }

    /**
     * Lets a call to come fail.
     *
     * @param call which, counted from now: 1 is the next
     * @param fault how
     */
    public void fail(long call, Fault fault) {
        this.fault = fault;
        failed.set(0);
        remaining.set(call);
    }

    /**
     * Lets nothing fail any more.
     *
     * @return how many calls have failed since {@link #fail}
     */
    public int recover() {
        remaining.set(Long.MAX_VALUE);
        return failed.getAndSet(0);
    }

    private boolean isDue() {
        return remaining.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1) <= 0;
    }

    private void read() {
        if (isDue() && (fault == Fault.IO_ERROR || fault == Fault.CHECKSUM)) {
            remaining.set(Long.MAX_VALUE);
            throw failure("read");
        }
    }

    private RuntimeException failure(String action) {
        failed.incrementAndGet();
        IOException cause = new IOException("injected");
        return fault == Fault.CHECKSUM
                ? new CorruptDataException("Cannot " + action + ": checksum mismatch.", cause)
                : new StorageException("Cannot " + action + ": I/O error.", cause);
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        if (!isDue()) {
            backend.write(batch, durability);
            return;
        }
        if (fault != Fault.DISK_FULL) {
            remaining.set(Long.MAX_VALUE);
        }
        if (fault == Fault.UNKNOWN_WRITTEN) {
            backend.write(batch, durability);
        }
        RuntimeException failure = failure("write");
        throw fault == Fault.UNKNOWN_WRITTEN || fault == Fault.UNKNOWN_LOST
                ? new OutcomeUnknownException("Whether a batch was written is not known.", failure)
                : failure;
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        read();
        return backend.get(partition, key);
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        read();
        return backend.getAll(partition, keys);
    }

    @Override
    public Snapshot snapshot() {
        read();
        return new FaultySnapshot(backend.snapshot());
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
    public void close() {
        backend.close();
    }

    private final class FaultySnapshot implements Snapshot {

        private final Snapshot snapshot;

        FaultySnapshot(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public byte @Nullable [] get(Partition partition, byte[] key) {
            read();
            return snapshot.get(partition, key);
        }

        @Override
        public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
            read();
            return snapshot.getAll(partition, keys);
        }

        @Override
        public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
            read();
            return new FaultyCursor(snapshot.scan(partition, range, direction));
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }

    private final class FaultyCursor implements KeyValueCursor {

        private final KeyValueCursor cursor;

        FaultyCursor(KeyValueCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean next() {
            read();
            return cursor.next();
        }

        @Override
        public byte[] key() {
            return cursor.key();
        }

        @Override
        public byte[] value() {
            return cursor.value();
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
