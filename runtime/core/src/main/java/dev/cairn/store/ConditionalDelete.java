package dev.cairn.store;

import dev.cairn.Scan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Deletes those of some entities that still meet a condition, in one atomic batch. */
@FunctionalInterface
interface ConditionalDelete<K, V> {

    /** Large enough to make the cost of a commit small, small enough to hold few locks for a short time. */
    int BATCH = 256;

    /** Returns how many were deleted. */
    int delete(Collection<K> ids, Predicate<V> condition);

    /** Deletes what a scan finds, batch by batch. */
    default long deleteAll(Scan<K> ids, Predicate<V> condition) {
        Batches batches = new Batches();
        List<K> batch = new ArrayList<>(BATCH);
        ids.forEach(id -> {
            batch.add(id);
            if (batch.size() == BATCH) {
                batches.deleted += delete(batch, condition);
                batch.clear();
            }
        });
        return batches.deleted + (batch.isEmpty() ? 0 : delete(batch, condition));
    }

    /** Counts over all batches. */
    final class Batches {

        private long deleted;
    }
}
