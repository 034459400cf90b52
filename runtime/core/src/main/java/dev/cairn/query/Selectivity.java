package dev.cairn.query;

import dev.cairn.key.ByteRange;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Estimates which part of all entities a filter holds for. Where an index begins with the column and the values are
 * known, its keys tell; else it is a guess: one in ten for each value that is asked for, three in ten for a range.
 */
final class Selectivity {

    private static final double POINT = 0.1;
    private static final double RANGE = 0.3;
    private static final double LEAST = 0.001;
    private static final double MOST = 0.9;

    /** More ranges than this are not counted for a part of a filter. */
    private static final int COUNTED_RANGES = 16;

    private final List<KeySpace> spaces;
    private final KeyCounter counter;
    private final IdentityHashMap<Filter<?>, Double> known = new IdentityHashMap<>();

    Selectivity(List<KeySpace> spaces, KeyCounter counter) {
        this.spaces = spaces;
        this.counter = counter;
    }

    /** The part for which all of these hold; 1 if there are none. */
    <V> double of(Collection<? extends Filter<V>> conjuncts) {
        double part = 1;
        for (Filter<V> filter : conjuncts) {
            part *= of(filter);
        }
        return Math.max(LEAST, part);
    }

    private <V> double of(Filter<V> filter) {
        Double part = known.get(filter);
        if (part == null) {
            OptionalDouble counted = hasParameters(filter) ? OptionalDouble.empty() : counted(filter);
            part = counted.isPresent() ? counted.getAsDouble() : guess(filter);
            known.put(filter, part);
        }
        return part;
    }

    private <V> double guess(Filter<V> filter) {
        if (filter instanceof Comparison<V, ?> comparison) {
            int values = Math.max(1, comparison.operands().size());
            double part = comparison.operator().points() ? Math.min(MOST, POINT * values) : RANGE;
            return comparison.negated() ? 1 - part : part;
        }
        if (filter instanceof Conjunction<V> conjunction) {
            return conjunction.parts().stream().mapToDouble(this::of).reduce(1, (a, b) -> a * b);
        }
        double sum =
                ((Disjunction<V>) filter).parts().stream().mapToDouble(this::of).sum();
        return Math.max(LEAST, Math.min(MOST, sum));
    }

    /** The part of the keys of an index that are in the filter's ranges, if an index has its column in front. */
    private <V> OptionalDouble counted(Filter<V> filter) {
        for (KeySpace space : spaces) {
            KeyColumn first = space.columns().get(0);
            KeyCondition<V> condition = KeyCondition.of(filter, first);
            boolean complete =
                    space.where().isEmpty() && !(first.sparse() && NullLogic.accepts(List.of(filter), first));
            if (complete && condition.support() == KeyCondition.Support.EXACT) {
                List<ByteRange> ranges = condition.ranges(Arguments.NONE).ranges();
                if (ranges.size() <= COUNTED_RANGES) {
                    return OptionalDouble.of(part(space, ranges));
                }
            }
        }
        return OptionalDouble.empty();
    }

    private double part(KeySpace space, List<ByteRange> ranges) {
        double all = Math.max(1, counter.count(spaces.get(0).partition(), ByteRange.all()));
        double keys = 0;
        for (ByteRange range : ranges) {
            keys += counter.count(space.partition(), range);
        }
        return Math.max(LEAST, Math.min(1, keys / all));
    }

    /** Whether some values are not known yet. */
    static boolean hasParameters(Filter<?> filter) {
        if (filter instanceof Comparison<?, ?> comparison) {
            return comparison.operands().stream().anyMatch(Parameter.class::isInstance);
        }
        return filter instanceof Conjunction<?> conjunction
                ? conjunction.parts().stream().anyMatch(Selectivity::hasParameters)
                : ((Disjunction<?>) filter).parts().stream().anyMatch(Selectivity::hasParameters);
    }
}
