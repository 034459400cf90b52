package dev.cairn.backend.overlay;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the state beneath, and remembers what it has read. */
final class ReadSet {

    private final Snapshot state;
    private final MemoryLimit memory;
    private final boolean remembering;
    private final Map<PartitionKey, byte @Nullable []> read = new HashMap<>();

    ReadSet(Snapshot state, MemoryLimit memory, boolean remembering) {
        this.state = state;
        this.memory = memory;
        this.remembering = remembering;
    }

    byte @Nullable [] get(PartitionKey key) {
        if (read.containsKey(key)) {
            return copy(read.get(key));
        }
        byte[] value = state.get(key.partition(), key.key());
        remember(key, value);
        return value;
    }

    /** Reads several values at once into a map. */
    void getAll(Partition partition, List<PartitionKey> keys, Map<PartitionKey, byte @Nullable []> values) {
        List<PartitionKey> unknown = new ArrayList<>();
        List<byte[]> wanted = new ArrayList<>();
        for (PartitionKey key : keys) {
            if (read.containsKey(key)) {
                values.put(key, read.get(key));
            } else {
                unknown.add(key);
                wanted.add(key.key());
            }
        }
        List<byte @Nullable []> found = wanted.isEmpty() ? List.of() : state.getAll(partition, wanted);
        for (int i = 0; i < found.size(); i++) {
            byte[] value = found.get(i);
            remember(unknown.get(i), value);
            values.put(unknown.get(i), value);
        }
    }

    /** A walk whose rows are remembered only by {@link #remember}. */
    KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
        return state.scan(partition, range, direction);
    }

    /** Remembers a key with its value, or null if it is absent. */
    void remember(PartitionKey key, byte @Nullable [] value) {
        if (remembering && !read.containsKey(key)) {
            memory.take(key.key().length + (value == null ? 0L : value.length), 1);
            read.put(new PartitionKey(key.partition(), key.key().clone()), copy(value));
        }
    }

    boolean remembering() {
        return remembering;
    }

    void forEach(BiConsumer<PartitionKey, byte @Nullable []> visitor) {
        read.forEach(visitor);
    }

    private static byte @Nullable [] copy(byte @Nullable [] value) {
        return value == null ? null : value.clone();
    }
}
