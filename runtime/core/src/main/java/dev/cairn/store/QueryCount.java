package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import dev.cairn.query.Arguments;
import dev.cairn.query.KeyRead;
import dev.cairn.query.Plan;
import java.util.List;

/**
 * Counts what a plan finds in one state of the database, by the least that tells: the counters of an index, or the keys
 * alone, or the rows.
 *
 * @param pause is run now and then, and may throw
 */
record QueryCount<K, V>(
        Table<K, V> table,
        Planning<K, V> planning,
        Plan<V> plan,
        Snapshot snapshot,
        Arguments arguments,
        Runnable pause) {

    private static final long KEYS_BETWEEN_PAUSES = 4_096;
    private static final int ROWS_BETWEEN_PAUSES = 64;

    /** Counts the rows of a shape, up to its limit; its order does not matter. */
    long of(QueryShape<V> shape) {
        if (shape.windowed()) {
            return rows(shape);
        }
        if (plan.counted()) {
            return Math.min(shape.limit(), counters());
        }
        return isOfKeys() ? keys(shape.limit()) : rows(shape);
    }

    private long counters() {
        KeyRead<V> read = plan.reads().get(0);
        CounterRead counters = new CounterRead(
                read.ranges(arguments),
                read.points(),
                () -> planning.index(read.space()).orElseThrow().toString());
        return counters.count(snapshot, read.space().partition());
    }

    /** Whether each key of the ranges is one row. */
    private boolean isOfKeys() {
        if (plan.reads().size() != 1 || !plan.exact()) {
            return false;
        }
        KeyRead<V> read = plan.reads().get(0);
        return !read.lookup() && !read.tested() && !read.repeats() && !read.merged();
    }

    private long keys(long limit) {
        KeyRead<V> read = plan.reads().get(0);
        List<KeyRange> ranges = read.ranges(arguments);
        long count = 0;
        for (int i = 0; i < ranges.size() && count < limit; i++) {
            try (KeyValueCursor keys =
                    snapshot.scan(read.space().partition(), ranges.get(i).bytes(), Direction.FORWARD)) {
                count += keys(keys, limit - count);
            }
        }
        return count;
    }

    private long keys(KeyValueCursor keys, long most) {
        long count = 0;
        long wanted;
        long passed;
        do {
            pause.run();
            wanted = Math.min(KEYS_BETWEEN_PAUSES, most - count);
            passed = keys.skip(wanted);
            count += passed;
        } while (passed == wanted && count < most);
        return count;
    }

    private long rows(QueryShape<V> shape) {
        long count = 0;
        try (QueryRows<K, V> rows =
                new QueryRows<>(table, planning, shape, plan, snapshot, QueryRows.Need.COUNT, arguments, 0)) {
            while (rows.next() != null) {
                if (count++ % ROWS_BETWEEN_PAUSES == 0) {
                    pause.run();
                }
            }
        }
        return count;
    }
}
