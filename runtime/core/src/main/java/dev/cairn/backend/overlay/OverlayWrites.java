package dev.cairn.backend.overlay;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The writes of an overlay in key order, each with the earlier ones that open snapshots may still see. */
final class OverlayWrites {

    private static final Comparator<PartitionKey> ORDER =
            Comparator.comparing(PartitionKey::partition).thenComparing(PartitionKey::key, Arrays::compareUnsigned);

    private final NavigableMap<PartitionKey, Version> keys = new TreeMap<>(ORDER);
    private final MemoryLimit memory;
    private long latest;
    private int snapshots;

    OverlayWrites(MemoryLimit memory) {
        this.memory = memory;
    }

    /** A write, numbered by its batch, and what it replaced. */
    private record Version(
            long batch, OwnWrite write, @Nullable Version older) {}

    /** The number of the last batch. */
    long latest() {
        return latest;
    }

    void snapshotOpened() {
        snapshots++;
    }

    void snapshotClosed() {
        snapshots--;
    }

    /** Applies a batch, all of whose operations are seen at once. */
    void apply(WriteBatch batch, BiFunction<Partition, ByteRange, List<byte[]>> keysOfRange) {
        latest++;
        batch.forEach(new WriteBatch.Visitor() {
            @Override
            public void put(Partition partition, byte[] key, byte[] value) {
                write(new PartitionKey(partition, key), new OwnWrite.Put(value));
            }

            @Override
            public void delete(Partition partition, byte[] key) {
                write(new PartitionKey(partition, key), new OwnWrite.Delete());
            }

            @Override
            public void deleteRange(Partition partition, ByteRange range) {
                for (byte[] key : keysOfRange.apply(partition, range)) {
                    memory.charge(key.length, 1);
                    delete(partition, key);
                }
            }

            @Override
            public void add(Partition partition, byte[] key, long delta) {
                PartitionKey place = new PartitionKey(partition, key);
                OwnWrite before = at(place, latest);
                write(place, before == null ? new OwnWrite.Add(delta) : before.plus(delta));
            }
        });
    }

    private void write(PartitionKey key, OwnWrite write) {
        Version older = snapshots == 0 ? null : keys.get(key);
        keys.put(key, new Version(latest, write, older));
    }

    /** What was written to a key up to a batch, or null. */
    @Nullable
    OwnWrite at(PartitionKey key, long batch) {
        return visible(keys.get(key), batch);
    }

    private static @Nullable OwnWrite visible(@Nullable Version newest, long batch) {
        Version version = newest;
        while (version != null && version.batch > batch) {
            version = version.older;
        }
        return version == null ? null : version.write;
    }

    /** The written key that comes next in a range, in the state of a batch; the first of all if none came before. */
    Map.@Nullable Entry<PartitionKey, OwnWrite> next(
            Partition partition, ByteRange range, Direction direction, @Nullable PartitionKey last, long batch) {
        boolean forward = direction == Direction.FORWARD;
        Map.Entry<PartitionKey, Version> entry;
        if (last != null) {
            entry = forward ? keys.higherEntry(last) : keys.lowerEntry(last);
        } else {
            entry = forward
                    ? keys.ceilingEntry(new PartitionKey(partition, range.from()))
                    : lastBelow(partition, range);
        }
        while (entry != null
                && entry.getKey().partition().equals(partition)
                && range.contains(entry.getKey().key())) {
            OwnWrite write = visible(entry.getValue(), batch);
            if (write != null) {
                return Map.entry(entry.getKey(), write);
            }
            entry = forward ? keys.higherEntry(entry.getKey()) : keys.lowerEntry(entry.getKey());
        }
        return null;
    }

    private Map.@Nullable Entry<PartitionKey, Version> lastBelow(Partition partition, ByteRange range) {
        byte[] to = range.to();
        if (to != null) {
            return keys.lowerEntry(new PartitionKey(partition, to));
        }
        return partition.id() == Integer.MAX_VALUE
                ? keys.lastEntry()
                : keys.lowerEntry(new PartitionKey(new Partition(partition.id() + 1), new byte[0]));
    }

    /** Adds what each key has become. */
    void addTo(WriteBatch batch) {
        keys.forEach((key, version) -> {
            OwnWrite write = version.write;
            if (write instanceof OwnWrite.Put put) {
                batch.put(key.partition(), key.key(), put.value());
            } else if (write instanceof OwnWrite.Add add) {
                batch.add(key.partition(), key.key(), add.delta());
            } else {
                batch.delete(key.partition(), key.key());
            }
        });
    }

    /** How many keys of a range were written and not removed, at most so many. */
    long count(Partition partition, ByteRange range, int most) {
        if (range.isEmpty()) {
            return 0;
        }
        return keys.tailMap(new PartitionKey(partition, range.from()), true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().partition().equals(partition)
                        && range.contains(entry.getKey().key()))
                .limit(most)
                .filter(entry -> !(entry.getValue().write instanceof OwnWrite.Delete))
                .count();
    }

    long count() {
        return keys.values().stream()
                .filter(version -> !(version.write instanceof OwnWrite.Delete))
                .count();
    }

    /** How many bytes the written keys and values of a partition have. */
    long bytes(Partition partition) {
        long bytes = 0;
        for (Map.Entry<PartitionKey, Version> entry :
                keys.tailMap(new PartitionKey(partition, new byte[0]), true).entrySet()) {
            if (!entry.getKey().partition().equals(partition)) {
                break;
            }
            if (entry.getValue().write instanceof OwnWrite.Put put) {
                bytes += entry.getKey().key().length + put.value().length;
            }
        }
        return bytes;
    }
}
