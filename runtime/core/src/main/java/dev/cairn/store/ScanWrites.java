package dev.cairn.store;

import dev.cairn.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes what a scan finds, in atomic batches. The scan's one snapshot gives the ids, so that no entity comes twice. */
final class ScanWrites<K, V> {

    /** Large enough to make the cost of a commit small, small enough to hold few locks for a short time. */
    static final int BATCH = 256;

    private final Changes<K, V> changes;
    private final EntityWriter<K, V> writer;

    ScanWrites(Changes<K, V> changes, EntityWriter<K, V> writer) {
        this.changes = changes;
        this.writer = writer;
    }

    /** Deletes those that still meet a condition; returns how many. */
    long delete(Scan<K> ids, Predicate<V> condition) {
        return inBatches(ids, id -> changes.deleteIf(id, condition), Transition::deletes);
    }

    /** Replaces those that still meet a condition; returns how many are not as they were. */
    long update(Scan<K> ids, Predicate<V> condition, UnaryOperator<V> function) {
        Objects.requireNonNull(function, "function");
        return inBatches(ids, id -> changes.updateIf(id, condition, function), Transition::replaces);
    }

    private long inBatches(Scan<K> ids, Function<K, Change<K, V>> toChange, Predicate<Transition<K, V>> counted) {
        Batch batch = new Batch(counted);
        ids.forEach(id -> batch.add(toChange.apply(id)));
        batch.write();
        return batch.count;
    }

    /** The changes of the batch at hand, and the count over all. */
    private final class Batch {

        private final Predicate<Transition<K, V>> counted;
        private final Map<Bytes, Change<K, V>> byId = new LinkedHashMap<>();
        private long count;

        Batch(Predicate<Transition<K, V>> counted) {
            this.counted = counted;
        }

        void add(Change<K, V> change) {
            byId.put(change.key(), change);
            if (byId.size() == BATCH) {
                write();
            }
        }

        void write() {
            if (!byId.isEmpty()) {
                count += writer.write(new ArrayList<>(byId.values())).stream()
                        .filter(counted)
                        .count();
                byId.clear();
            }
        }
    }
}
