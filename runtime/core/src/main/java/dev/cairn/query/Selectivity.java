package dev.cairn.query;

import java.util.Collection;

/**
 * Guesses which part of all entities a filter holds for, where nothing is known about the values: one in ten for each
 * value that is asked for, three in ten for a range.
 */
final class Selectivity {

    private static final double POINT = 0.1;
    private static final double RANGE = 0.3;
    private static final double LEAST = 0.001;
    private static final double MOST = 0.9;

    private Selectivity() {}

    /** The part for which all of these hold; 1 if there are none. */
    static <V> double of(Collection<? extends Filter<V>> conjuncts) {
        double part = 1;
        for (Filter<V> filter : conjuncts) {
            part *= of(filter);
        }
        return Math.max(LEAST, part);
    }

    private static double of(Filter<?> filter) {
        if (filter instanceof Comparison<?, ?> comparison) {
            int values = Math.max(1, comparison.operands().size());
            double part = comparison.operator().points() ? Math.min(MOST, POINT * values) : RANGE;
            return comparison.negated() ? 1 - part : part;
        }
        if (filter instanceof Conjunction<?> conjunction) {
            return conjunction.parts().stream().mapToDouble(Selectivity::of).reduce(1, (a, b) -> a * b);
        }
        double sum = ((Disjunction<?>) filter)
                .parts().stream().mapToDouble(Selectivity::of).sum();
        return Math.max(LEAST, Math.min(MOST, sum));
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
