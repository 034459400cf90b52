package dev.cairn.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which index would serve a filter: columns with one value first, then what is ordered by, else one range. */
final class IndexAdvice {

    private final Set<String> neverNull;

    IndexAdvice(Set<String> neverNull) {
        this.neverNull = neverNull;
    }

    <V> String of(List<Filter<V>> conjuncts, Ordering<V> ordering) {
        Optional<String> one = index(conjuncts, ordering.orders());
        if (one.isPresent()) {
            return one.get() + " would serve it.";
        }
        for (Filter<V> part : conjuncts) {
            if (part instanceof Disjunction<V> disjunction) {
                Set<String> several = new LinkedHashSet<>();
                for (Filter<V> alternative : disjunction.parts()) {
                    index(alternative.conjuncts(), List.of()).ifPresent(several::add);
                }
                if (!several.isEmpty()) {
                    return String.join(" with ", several) + " would serve it.";
                }
            }
        }
        return "No index can serve it.";
    }

    private <V> Optional<String> index(List<Filter<V>> conjuncts, List<Order<V>> orders) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Filter<V> part : conjuncts) {
            if (part instanceof Comparison<V, ?> comparison && single(comparison)) {
                columns.put(comparison.column().name(), column(comparison));
            }
        }
        boolean elements = false;
        for (Filter<V> part : conjuncts) {
            if (!elements && part instanceof Comparison<V, ?> comparison && !comparison.negated()) {
                elements = comparison.operator() == Operator.CONTAINS;
                if (elements) {
                    columns.put(comparison.column().name(), comparison.column().name());
                }
            }
        }
        if (!orders.isEmpty()) {
            orders.forEach(order -> columns.putIfAbsent(order.column().name(), column(order, conjuncts)));
        } else {
            conjuncts.stream()
                    .flatMap(part -> range(part).stream())
                    .filter(range -> !columns.containsKey(range.column().name()))
                    .findFirst()
                    .ifPresent(range -> columns.put(range.column().name(), column(range)));
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(columns.values().stream()
                        .map(column -> "\"" + column + "\"")
                        .collect(Collectors.joining(", ", "@Indexed({", "})")));
    }

    private static boolean single(Comparison<?, ?> comparison) {
        return comparison.operator().points() && comparison.operator() != Operator.CONTAINS && !comparison.negated();
    }

    /** A comparison that needs a range; for alternatives of one column, one of them. */
    private static <V> Optional<Comparison<V, ?>> range(Filter<V> filter) {
        if (filter instanceof Comparison<V, ?> comparison) {
            return comparison.column() instanceof ElementsColumn ? Optional.empty() : Optional.of(comparison);
        }
        if (filter instanceof Disjunction<V> disjunction) {
            List<Comparison<V, ?>> all = new ArrayList<>();
            disjunction.parts().forEach(part -> range(part).ifPresent(all::add));
            boolean one = all.size() == disjunction.parts().size()
                    && all.stream().map(Comparison::column).distinct().count() == 1;
            return one
                    ? all.stream()
                            .sorted((a, b) -> Boolean.compare(b.holdsForNull(), a.holdsForNull()))
                            .findFirst()
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Entities without a value have to be in the index too, unless the filter leaves them out. */
    private <V> String column(Order<V> order, List<Filter<V>> conjuncts) {
        boolean nulls = !neverNull.contains(order.column().name())
                && conjuncts.stream()
                        .noneMatch(part -> part instanceof Comparison<V, ?> comparison
                                && comparison.column().equals(order.column())
                                && !comparison.holdsForNull());
        String place = order.isNullsFirst() ? " nulls first" : " nulls last";
        return order.column().name() + (order.isDescending() ? " desc" : "") + (nulls ? place : "");
    }

    private String column(Comparison<?, ?> comparison) {
        boolean nulls = comparison.holdsForNull()
                && !neverNull.contains(comparison.column().name());
        return comparison.column().name() + (nulls ? " nulls last" : "");
    }
}
