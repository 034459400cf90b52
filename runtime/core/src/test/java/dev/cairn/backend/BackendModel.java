package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.text;

import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a backend has to hold, in the plainest way: a sorted map of text for each partition. */
final class BackendModel {

    private final List<NavigableMap<String, String>> partitions = new ArrayList<>();

    BackendModel(int count) {
        for (int i = 0; i < count; i++) {
            partitions.add(new TreeMap<>()); // one character a byte: the order of the strings is that of the bytes
        }
    }

    BackendModel copy() {
        BackendModel copy = new BackendModel(0);
        partitions.forEach(partition -> copy.partitions.add(new TreeMap<>(partition)));
        return copy;
    }

    void apply(StorageBackendProperties.Operation operation) {
        NavigableMap<String, String> partition = partitions.get(operation.partition());
        String key = operation.key();
        switch (operation.kind()) {
            case PUT -> partition.put(key, operation.value());
            case DELETE -> partition.remove(key);
            case DELETE_RANGE ->
                partition.keySet().removeIf(each -> operation.range().contains(bytes(each)));
            case ADD -> partition.put(key, sum(partition.get(key), operation.delta()));
        }
    }

    private static String sum(@Nullable String value, long delta) {
        long before = value == null || value.length() != Long.BYTES
                ? 0
                : ByteBuffer.wrap(bytes(value)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return text(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(before + delta)
                .array());
    }

    @Nullable
    String get(int partition, String key) {
        return partitions.get(partition).get(key);
    }

    List<String> scan(int partition, ByteRange range, Direction direction) {
        NavigableMap<String, String> entries = partitions.get(partition);
        List<String> result = new ArrayList<>();
        for (Map.Entry<String, String> entry :
                (direction == Direction.FORWARD ? entries : entries.descendingMap()).entrySet()) {
            if (range.contains(bytes(entry.getKey()))) {
                result.add(entry.getKey() + "=" + entry.getValue());
            }
        }
        return result;
    }
}
