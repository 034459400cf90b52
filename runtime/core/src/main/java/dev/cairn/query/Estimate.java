package dev.cairn.query;

import dev.cairn.index.KeyRange;
import dev.cairn.key.ByteRange;
import java.util.List;

/**
 * What a read is expected to take. The unit of cost is reading the next entry of an index.
 *
 * @param ranges the number of ranges, or of keys looked up
 * @param keys the number of keys in them
 * @param read the number of keys read until the limit is reached
 * @param found the number of entities, of those read, that the filter holds for
 * @param cost the cost
 */
public record Estimate(long ranges, double keys, double read, double found, double cost) {

    /** Of what is not compared with anything. */
    static final Estimate NONE = new Estimate(0, 0, 0, 0, 0);

    private static final double OPEN_RANGE = 2;
    private static final double LOOK_UP = 4;
    private static final double NEXT_ENTITY = 2;
    private static final double READ_ENTRY = 0.5;
    private static final double SORT = 10;

    /** The counts of this many ranges stand for those of all. */
    private static final int COUNTED_RANGES = 64;

    static <V> Estimate of(
            KeyPath<V> path,
            Arrangement arrangement,
            boolean sorted,
            boolean entriesSuffice,
            long limit,
            KeyCounter counter,
            Selectivity selectivity) {
        boolean known = path.conditions().stream()
                .flatMap(List::stream)
                .noneMatch(condition -> Selectivity.hasParameters(condition.filter()));
        long ranges = Math.max(1, path.combinations(path.single()));
        double keys;
        if (known) {
            List<KeyRange> all = path.ranges(Arguments.NONE, arrangement.merged());
            ranges = all.size();
            keys = count(path, all, counter);
        } else {
            double total = (double) counter.count(path.space().partition(), ByteRange.all());
            List<Filter<V>> used = path.conditions().stream()
                    .flatMap(List::stream)
                    .map(KeyCondition::filter)
                    .toList();
            keys = path.lookup() ? Math.min(total, (double) ranges) : total * selectivity.of(used);
        }
        double tested = path.tested().isEmpty() ? 1 : selectivity.of(path.tested());
        double held = tested * selectivity.of(path.residual());
        double wanted = sorted ? keys : Math.min(keys, limit / held + overread(arrangement, path, keys));
        double fetch = LOOK_UP * tested;
        if (entriesSuffice) {
            fetch = READ_ENTRY;
        } else if (path.space().covering()) {
            fetch = 1;
        }
        double each = path.space().ids() ? NEXT_ENTITY : 1 + fetch;
        double cost = path.lookup()
                ? wanted * (path.space().ids() ? LOOK_UP : LOOK_UP + fetch)
                : ranges * OPEN_RANGE + wanted * each;
        double found = Math.min((double) limit, wanted * held);
        return new Estimate(ranges, keys, wanted, found, cost).plusSort(sorted, wanted * held);
    }

    /** Entries that are read only to put those equal in the order asked for by id. */
    private static double overread(Arrangement arrangement, KeyPath<?> path, double keys) {
        if (arrangement.grouped() < 0) {
            return 0;
        }
        return arrangement.grouped() == path.space().columns().size() ? 1 : Math.sqrt(keys);
    }

    private static double count(KeyPath<?> path, List<KeyRange> ranges, KeyCounter counter) {
        if (path.lookup()) {
            return ranges.size();
        }
        double keys = 0;
        int counted = Math.min(ranges.size(), COUNTED_RANGES);
        for (KeyRange range : ranges.subList(0, counted)) {
            keys += counter.count(path.space().partition(), range.bytes());
        }
        return counted == 0 ? 0 : keys * ranges.size() / counted;
    }

    Estimate plus(Estimate other) {
        return new Estimate(
                ranges + other.ranges, keys + other.keys, read + other.read, found + other.found, cost + other.cost);
    }

    Estimate plusSort(boolean sorted, double rows) {
        double sort = sorted ? SORT + rows * (1 + Math.log(rows + 1)) : 0;
        return new Estimate(ranges, keys, read, found, cost + sort);
    }
}
