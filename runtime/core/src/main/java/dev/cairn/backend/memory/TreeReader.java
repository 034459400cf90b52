package dev.cairn.backend.memory;

import dev.cairn.backend.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values from a tree, as copies that belong to the reader. */
record TreeReader(SortedTree tree) {

    byte @Nullable [] get(Partition partition, byte[] key) {
        byte @Nullable [] value = tree.get(partition.prefixed(key));
        return value == null ? null : value.clone();
    }

    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        List<byte @Nullable []> values = new ArrayList<>(keys.size());
        for (byte[] key : keys) {
            values.add(get(partition, key));
        }
        return Collections.unmodifiableList(values);
    }
}
