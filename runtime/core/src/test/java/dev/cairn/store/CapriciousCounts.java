package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.key.ByteRange;
import java.util.Random;

/** Estimates at random, the same for the same keys until the next seed, so that the planner tries all its ways. */
final class CapriciousCounts extends ForwardingBackend {

    private volatile long seed;

    CapriciousCounts(StorageBackend backend) {
        super(backend);
    }

    void seed(long next) {
        seed = next;
    }

    @Override
    public long approximateCount(Partition partition, ByteRange range) {
        Random random = new Random(seed ^ (31L * partition.id() + range.hashCode()));
        random.nextInt();
        return (long) Math.pow(10, random.nextInt(7));
    }
}
