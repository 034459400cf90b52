package dev.cairn.query;

import dev.cairn.backend.Partition;
import dev.cairn.key.ByteRange;

/** Estimates how many keys there are, for the planner. */
@FunctionalInterface
public interface KeyCounter {

    /**
     * Estimates how many keys lie in a range, without reading them.
     *
     * @param partition where the keys are
     * @param range the range
     * @return a number of keys, not exact
     */
    long count(Partition partition, ByteRange range);
}
