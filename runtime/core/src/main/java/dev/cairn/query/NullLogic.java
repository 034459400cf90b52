package dev.cairn.query;

import java.util.List;

/** What a filter says about the absence of values, which decides whether a sparse or partial index may be used. */
final class NullLogic {

    private NullLogic() {}

    /** Whether all of these can hold for an entity that has no value in a column. */
    static <V> boolean accepts(List<Filter<V>> conjuncts, KeyColumn column) {
        return conjuncts.stream().allMatch(part -> accepts(part, column));
    }

    private static <V> boolean accepts(Filter<V> filter, KeyColumn column) {
        if (filter instanceof Comparison<V, ?> comparison) {
            return !column.holds(comparison.column()) || comparison.holdsForNull();
        }
        if (filter instanceof Conjunction<V> conjunction) {
            return accepts(conjunction.parts(), column);
        }
        return ((Disjunction<V>) filter).parts().stream().anyMatch(part -> accepts(part, column));
    }

    /** Whether a filter is that a column has a value, and no more. */
    static boolean isNotNull(Filter<?> filter, KeyColumn column) {
        return filter instanceof Comparison<?, ?> comparison
                && column.holds(comparison.column())
                && comparison.operator() == Operator.IS_NULL
                && comparison.negated();
    }

    /** Whether a filter is that a condition is true, and no more. */
    static boolean isTrue(Filter<?> filter, String condition) {
        return filter instanceof Comparison<?, ?> comparison
                && comparison.column() instanceof BooleanColumn
                && comparison.column().name().equals(condition)
                && comparison.operator() == Operator.EQUAL
                && !comparison.negated()
                && comparison.operands().get(0) instanceof Operand.Constant<?> constant
                && Boolean.TRUE.equals(constant.value());
    }
}
