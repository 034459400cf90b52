package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Knows which snapshots and cursors are open, and counts the steps of all cursors and the values read by key. */
final class TrackingBackend extends ForwardingBackend {

    final Set<Object> open = ConcurrentHashMap.newKeySet();
    final AtomicInteger steps = new AtomicInteger();
    final AtomicInteger values = new AtomicInteger();

    TrackingBackend(StorageBackend backend) {
        super(backend);
    }

    @Override
    public Snapshot snapshot() {
        return new TrackedSnapshot(super.snapshot());
    }

    private final class TrackedSnapshot implements Snapshot {

        private final Snapshot snapshot;

        TrackedSnapshot(Snapshot snapshot) {
            this.snapshot = snapshot;
            open.add(snapshot);
        }

        @Override
        public byte @Nullable [] get(Partition partition, byte[] key) {
            values.incrementAndGet();
            return snapshot.get(partition, key);
        }

        @Override
        public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
            values.addAndGet(keys.size());
            return snapshot.getAll(partition, keys);
        }

        @Override
        public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
            return new TrackedCursor(snapshot.scan(partition, range, direction));
        }

        @Override
        public void close() {
            snapshot.close();
            open.remove(snapshot);
        }
    }

    private final class TrackedCursor implements KeyValueCursor {

        private final KeyValueCursor cursor;

        TrackedCursor(KeyValueCursor cursor) {
            this.cursor = cursor;
            open.add(cursor);
        }

        @Override
        public boolean next() {
            steps.incrementAndGet();
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
            open.remove(cursor);
        }
    }
}
