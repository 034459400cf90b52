package dev.cairn.store;

import dev.cairn.backend.Partition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a write reads what it is judged by: the present state under locks, or one state of the past. */
interface StoredValues {

    /** The values of some keys, or null where there is none, in the keys' order. */
    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys);
}
