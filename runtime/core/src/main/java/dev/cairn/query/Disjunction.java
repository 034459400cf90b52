package dev.cairn.query;

import java.util.List;
import java.util.stream.Collectors;

/** Filters of which one has to hold. */
record Disjunction<V>(List<Filter<V>> parts) implements Filter<V> {

    Disjunction {
        parts = List.copyOf(parts);
        Nesting.check(parts);
    }

    @Override
    public Filter<V> not() {
        return Filter.allOf(parts.stream().map(Filter::not).toList());
    }

    @Override
    public boolean test(V entity) {
        for (Filter<V> part : parts) {
            if (part.test(entity)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Filter<V> bind(Arguments arguments) {
        return Filter.anyOf(parts.stream().map(part -> part.bind(arguments)).toList());
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? "nothing"
                : parts.stream()
                        .map(part -> part instanceof Conjunction ? "(" + part + ")" : part.toString())
                        .collect(Collectors.joining(" or "));
    }
}
