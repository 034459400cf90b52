package dev.cairn.backend.overlay;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state beneath with the writes up to a batch.
 *
 * @param writes the writes
 * @param reads reads the state beneath
 * @param batch the number of the last batch that is seen
 */
record OverlayView(OverlayWrites writes, ReadSet reads, long batch) {

    byte @Nullable [] get(Partition partition, byte[] key) {
        PartitionKey place = new PartitionKey(partition, key);
        OwnWrite own = writes.at(place, batch);
        if (own == null) {
            return reads.get(place);
        }
        return own.over(own.needsBeneath() ? reads.get(place) : null);
    }

    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        List<PartitionKey> beneath = new ArrayList<>();
        for (byte[] key : keys) {
            PartitionKey place = new PartitionKey(partition, key);
            OwnWrite own = writes.at(place, batch);
            if (own == null || own.needsBeneath()) {
                beneath.add(place);
            }
        }
        Map<PartitionKey, byte @Nullable []> found = new HashMap<>();
        reads.getAll(partition, beneath, found);
        List<byte @Nullable []> values = new ArrayList<>(keys.size());
        for (byte[] key : keys) {
            PartitionKey place = new PartitionKey(partition, key);
            OwnWrite own = writes.at(place, batch);
            byte[] value = found.get(place);
            values.add(own != null ? own.over(value) : value == null ? null : value.clone());
        }
        return Collections.unmodifiableList(values);
    }

    /** The keys of a range, which do not count as read. */
    List<byte[]> keys(Partition partition, ByteRange range) {
        List<byte[]> keys = new ArrayList<>();
        try (OverlayCursor cursor = cursor(partition, range, Direction.FORWARD, false)) {
            while (cursor.next()) {
                keys.add(cursor.key());
            }
        }
        return keys;
    }

    OverlayCursor cursor(Partition partition, ByteRange range, Direction direction, boolean counts) {
        KeyValueCursor beneath = reads.scan(partition, range, direction);
        return new OverlayCursor(this, partition, range, direction, beneath, counts);
    }
}
