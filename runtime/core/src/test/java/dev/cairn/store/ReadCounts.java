package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.key.ByteRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is read from snapshots: the keys that cursors pass and those that are looked up, by partition; and estimates. */
final class ReadCounts extends ForwardingBackend {

    private final Map<Partition, Integer> passed = new HashMap<>();
    private final Map<Partition, Integer> lookedUp = new HashMap<>();
    private int estimates;

    ReadCounts(StorageBackend backend) {
        super(backend);
    }

    void clear() {
        passed.clear();
        lookedUp.clear();
        estimates = 0;
    }

    int passed() {
        return passed.values().stream().mapToInt(Integer::intValue).sum();
    }

    int lookedUp(Partition partition) {
        return lookedUp.getOrDefault(partition, 0);
    }

    int lookedUp() {
        return lookedUp.values().stream().mapToInt(Integer::intValue).sum();
    }

    int estimates() {
        return estimates;
    }

    @Override
    public long approximateCount(Partition partition, ByteRange range) {
        estimates++;
        return super.approximateCount(partition, range);
    }

    @Override
    public Snapshot snapshot() {
        return new CountingSnapshot(super.snapshot());
    }

    private final class CountingSnapshot implements Snapshot {

        private final Snapshot snapshot;

        CountingSnapshot(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public byte @Nullable [] get(Partition partition, byte[] key) {
            lookedUp.merge(partition, 1, Integer::sum);
            return snapshot.get(partition, key);
        }

        @Override
        public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
            lookedUp.merge(partition, keys.size(), Integer::sum);
            return snapshot.getAll(partition, keys);
        }

        @Override
        public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
            return new CountingCursor(snapshot.scan(partition, range, direction), partition);
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }

    private final class CountingCursor implements KeyValueCursor {

        private final KeyValueCursor cursor;
        private final Partition partition;

        CountingCursor(KeyValueCursor cursor, Partition partition) {
            this.cursor = cursor;
            this.partition = partition;
        }

        @Override
        public boolean next() {
            boolean found = cursor.next();
            if (found) {
                passed.merge(partition, 1, Integer::sum);
            }
            return found;
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
