package dev.cairn.backend;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a {@link BulkWriter} gets its keys in order. */
public final class BulkOrder {

    private final Set<Partition> left = new HashSet<>();
    private @Nullable Partition partition;
    private byte[] last = {};

    /** For a writer that was given nothing yet. */
    public BulkOrder() {}

    /**
     * Takes note of a key.
     *
     * @param next its partition
     * @param key the key
     * @return whether a partition begins with it
     * @throws IllegalArgumentException if it does not follow the last one
     */
    public boolean begins(Partition next, byte[] key) {
        Objects.requireNonNull(next, "partition");
        boolean begins = !next.equals(partition);
        if (begins ? !left.add(next) : Arrays.compareUnsigned(last, key) >= 0) {
            throw new IllegalArgumentException("Key " + new PartitionKey(next, key) + " does not follow "
                    + (begins ? "other partitions" : "key " + new PartitionKey(next, last))
                    + ". Sort the keys of each partition, and leave out duplicates.");
        }
        partition = next;
        last = key.clone();
        return begins;
    }
}
