package dev.cairn.query;

import dev.cairn.InvalidEntityException;
import dev.cairn.Range;
import dev.cairn.index.ColumnBytes;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter says about one column of a key: it holds for no entity whose key is outside some ranges. The ranges are
 * made when the values are known; all else is known before.
 *
 * @param column the column
 * @param filter the filter
 * @param support what the ranges are worth
 * @param points the greatest number of single values that they are, or -1 if they are more than single values
 */
record KeyCondition<V>(KeyColumn column, Filter<V> filter, Support support, long points) {

    /** How well a column of a key answers a filter. Each one includes what the ones after it say. */
    enum Support {
        /** The filter holds exactly for the keys inside the ranges. */
        EXACT,
        /** It may hold for keys inside, and for none outside. */
        INEXACT,
        /** The column says nothing about it. */
        UNSUPPORTED
    }

    private static final long NO_POINTS = -1;

    static <V> KeyCondition<V> of(Filter<V> filter, KeyColumn column) {
        if (filter instanceof Comparison<V, ?> comparison) {
            return of(comparison, column);
        }
        List<KeyCondition<V>> parts = new ArrayList<>();
        if (filter instanceof Conjunction<V> conjunction) {
            conjunction.parts().forEach(part -> parts.add(of(part, column)));
            return ofConjunction(conjunction, column, parts);
        }
        ((Disjunction<V>) filter).parts().forEach(part -> parts.add(of(part, column)));
        Support support = parts.stream().map(KeyCondition::support).reduce(Support.EXACT, KeyCondition::worse);
        boolean single = parts.stream().allMatch(part -> part.points >= 0);
        long points = parts.stream().mapToLong(KeyCondition::points).sum();
        return new KeyCondition<>(column, filter, support, single ? points : NO_POINTS);
    }

    private static <V> KeyCondition<V> of(Comparison<V, ?> comparison, KeyColumn column) {
        if (!column.holds(comparison.column())) {
            return new KeyCondition<>(column, comparison, Support.UNSUPPORTED, NO_POINTS);
        }
        Operator operator = comparison.operator();
        boolean single = operator.points() && !comparison.negated();
        long points = single
                ? Math.max(
                        operator == Operator.IS_NULL ? 1 : 0,
                        comparison.operands().size())
                : NO_POINTS;
        Support support = Support.EXACT;
        if (column.multiValued() && !single) {
            support = Support.UNSUPPORTED;
        } else if (column.column().ignoreCase() && operator != Operator.IS_NULL) {
            boolean found = single || (operator == Operator.STARTS_WITH && !comparison.negated());
            support = found ? Support.INEXACT : Support.UNSUPPORTED;
        }
        return new KeyCondition<>(column, comparison, support, points);
    }

    private static <V> KeyCondition<V> ofConjunction(Filter<V> filter, KeyColumn column, List<KeyCondition<V>> parts) {
        List<KeyCondition<V>> supported = parts.stream()
                .filter(part -> part.support != Support.UNSUPPORTED)
                .toList();
        if (supported.isEmpty()) {
            Support support = parts.isEmpty() ? Support.EXACT : Support.UNSUPPORTED;
            return new KeyCondition<>(column, filter, support, NO_POINTS);
        }
        if (column.multiValued()) {
            // Each of several elements may be another one: their keys have nothing to do with one another.
            KeyCondition<V> first = supported.get(0);
            Support support = parts.size() == 1 ? first.support : Support.INEXACT;
            return new KeyCondition<>(column, first.filter, support, first.points);
        }
        boolean exact = parts.stream().allMatch(part -> part.support == Support.EXACT);
        long points = supported.stream()
                .mapToLong(KeyCondition::points)
                .filter(count -> count >= 0)
                .min()
                .orElse(NO_POINTS);
        return new KeyCondition<>(column, filter, exact ? Support.EXACT : Support.INEXACT, points);
    }

    private static Support worse(Support a, Support b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    boolean single() {
        return points >= 0;
    }

    /** The keys, as far as this column's bytes in them decide. */
    ByteRanges ranges(Arguments arguments) {
        return ranges(filter, arguments);
    }

    private ByteRanges ranges(Filter<V> part, Arguments arguments) {
        if (part instanceof Comparison<V, ?> comparison) {
            return ranges(comparison, arguments);
        }
        if (part instanceof Conjunction<V> conjunction) {
            if (column.multiValued() && !conjunction.parts().isEmpty()) {
                KeyCondition<V> chosen = of(conjunction, column);
                return chosen.filter == conjunction ? ByteRanges.ALL : chosen.ranges(arguments);
            }
            return conjunction.parts().stream()
                    .map(each -> ranges(each, arguments))
                    .reduce(ByteRanges.ALL, ByteRanges::intersection);
        }
        List<ByteRange> all = new ArrayList<>();
        ((Disjunction<V>) part)
                .parts()
                .forEach(each -> all.addAll(ranges(each, arguments).ranges()));
        return ByteRanges.union(all);
    }

    private <T> ByteRanges ranges(Comparison<V, T> comparison, Arguments arguments) {
        if (of(comparison, column).support == Support.UNSUPPORTED) {
            return ByteRanges.ALL;
        }
        List<ByteRange> found = new ArrayList<>();
        if (comparison.operator() == Operator.IS_NULL) {
            found.add(ColumnBytes.ofNull(column.column()));
        }
        for (T value : comparison.values(arguments)) {
            addRange(comparison.operator(), value, found);
        }
        ByteRanges ranges = ByteRanges.union(found);
        return comparison.negated() ? ranges.complement() : ranges;
    }

    private <T> void addRange(Operator operator, T value, List<ByteRange> found) {
        Range<?> range = switch (operator) {
            case LESS -> Range.lessThan(value);
            case LESS_OR_EQUAL -> Range.atMost(value);
            case GREATER -> Range.greaterThan(value);
            case GREATER_OR_EQUAL -> Range.atLeast(value);
            case STARTS_WITH -> Range.prefix((String) value);
            default -> null;
        };
        if (range != null && operator != Operator.STARTS_WITH) {
            found.add(ColumnBytes.within(column.column(), range));
            return;
        }
        try {
            found.add(
                    range == null
                            ? ColumnBytes.of(column.column(), value)
                            : ColumnBytes.within(column.column(), range));
        } catch (InvalidEntityException e) {
            // What cannot be in a key equals no stored value, and none starts with it.
            return;
        }
    }
}
