package dev.cairn.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A question about single entities: comparisons of {@linkplain Column columns}, joined by {@link #and}, {@link #or} and
 * {@link #not()}. Its logic has two values: a comparison is true or false for every entity, also for one without a value.
 *
 * <p>Any number of filters can be joined; {@code and} within {@code or} within {@code and} and so on, more than 200 deep,
 * is an {@link IllegalArgumentException}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <V> the type of the entity
 */
public sealed interface Filter<V> permits Comparison, Conjunction, Disjunction {

    /**
     * What holds for every entity.
     *
     * @param <V> the type of the entity
     * @return the filter
     */
    static <V> Filter<V> all() {
        return new Conjunction<>(List.of());
    }

    /**
     * What holds where all of these do.
     *
     * @param filters any number of filters; of none, it holds for every entity
     * @param <V> the type of the entity
     * @return the filter
     */
    static <V> Filter<V> allOf(Collection<? extends Filter<V>> filters) {
        List<Filter<V>> parts = new ArrayList<>();
        filters.forEach(filter -> parts.addAll(filter.conjuncts()));
        return parts.size() == 1 ? parts.get(0) : new Conjunction<>(parts);
    }

    /**
     * What holds where one of these does.
     *
     * @param filters any number of filters; of none, it holds for no entity
     * @param <V> the type of the entity
     * @return the filter
     */
    static <V> Filter<V> anyOf(Collection<? extends Filter<V>> filters) {
        List<Filter<V>> parts = new ArrayList<>();
        for (Filter<V> filter : filters) {
            if (filter instanceof Disjunction<V> disjunction) {
                parts.addAll(disjunction.parts());
            } else {
                parts.add(filter);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Disjunction<>(parts);
    }

    /**
     * What holds where this and the other one do.
     *
     * @param other the other one
     * @return the filter
     */
    default Filter<V> and(Filter<V> other) {
        return allOf(List.of(this, Objects.requireNonNull(other, "other")));
    }

    /**
     * What holds where this or the other one does.
     *
     * @param other the other one
     * @return the filter
     */
    default Filter<V> or(Filter<V> other) {
        return anyOf(List.of(this, Objects.requireNonNull(other, "other")));
    }

    /**
     * What holds exactly where this does not.
     *
     * @return the opposite filter
     */
    Filter<V> not();

    /**
     * Tells whether this holds for an entity.
     *
     * @param entity the entity
     * @return whether it holds
     * @throws IllegalArgumentException if there are parameters that have no value yet
     */
    boolean test(V entity);

    /**
     * Gives the parameters their values.
     *
     * @param arguments the values
     * @return the filter without parameters
     * @throws IllegalArgumentException if a value is missing or of the wrong type
     */
    Filter<V> bind(Arguments arguments);

    /**
     * The parts that all have to hold.
     *
     * @return the parts; of a filter that is not a conjunction, itself
     */
    default List<Filter<V>> conjuncts() {
        return List.of(this);
    }
}
