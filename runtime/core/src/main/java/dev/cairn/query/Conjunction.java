package dev.cairn.query;

import java.util.List;
import java.util.stream.Collectors;

/** Filters that all have to hold. */
record Conjunction<V>(List<Filter<V>> parts) implements Filter<V> {

    Conjunction {
        parts = List.copyOf(parts);
        Nesting.check(parts);
    }

    @Override
    public Filter<V> not() {
        return Filter.anyOf(parts.stream().map(Filter::not).toList());
    }

    @Override
    public boolean test(V entity) {
        for (Filter<V> part : parts) {
            if (!part.test(entity)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Filter<V> bind(Arguments arguments) {
        return Filter.allOf(parts.stream().map(part -> part.bind(arguments)).toList());
    }

    @Override
    public List<Filter<V>> conjuncts() {
        return parts;
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? "all"
                : parts.stream()
                        .map(part -> part instanceof Disjunction ? "(" + part + ")" : part.toString())
                        .collect(Collectors.joining(" and "));
    }
}
