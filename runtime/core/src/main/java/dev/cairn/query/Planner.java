package dev.cairn.query;

import dev.cairn.NoIndexException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to answer a filter in an order. It knows nothing but the columns of the keys there are.
 *
 * <p>The ways are: looking up ids or unique keys, reading ranges of the ids or of one index, and, for alternatives,
 * several of these. A way that reads keys of which nothing in the filter tells whether they are asked for is a full scan:
 * it is taken only if all that it reads is also given, in the order read, or if the caller allows it.
 *
 * <p>Immutable and safe for use by several threads if the counter is.
 *
 * @param <V> the type of the entity
 */
public final class Planner<V> {

    private final String table;
    private final String idName;
    private final List<KeySpace> spaces;
    private final Set<String> neverNull;
    /** What an entry tells of the id: itself and its parts. */
    private final Set<String> idNames;

    private final KeyCounter counter;

    /**
     * Creates a planner.
     *
     * @param table the name of the table, for messages
     * @param idName the name of the id's column
     * @param spaces where entities can be looked up, the ids first; of equally good ones the first is taken
     * @param neverNull the names of columns that have a value in every entity
     * @param counter estimates how many keys there are
     */
    public Planner(String table, String idName, List<KeySpace> spaces, Set<String> neverNull, KeyCounter counter) {
        this.table = table;
        this.idName = idName;
        this.spaces = List.copyOf(spaces);
        this.neverNull = Set.copyOf(neverNull);
        this.idNames = this.spaces.stream()
                .filter(KeySpace::ids)
                .flatMap(space -> space.columns().stream())
                .map(column -> column.column().name())
                .collect(Collectors.toUnmodifiableSet());
        this.counter = counter;
    }

    /**
     * Plans a query.
     *
     * @param filter what is asked
     * @param ordering in which order
     * @param limit how many entities at most
     * @param allowFullScan whether all entities may be looked at
     * @return the cheapest plan
     * @throws NoIndexException if only a full scan answers the filter, and that is not allowed
     */
    public Plan<V> plan(Filter<V> filter, Ordering<V> ordering, long limit, boolean allowFullScan) {
        return plan(filter, ordering, limit, allowFullScan, null);
    }

    /**
     * Plans a query of which some columns are asked for.
     *
     * @param filter what is asked
     * @param ordering in which order
     * @param limit how many entities at most
     * @param allowFullScan whether all entities may be looked at
     * @param columns the names of columns and components, all that will be read of an entity; or null for the entity
     * @return the cheapest plan
     * @throws NoIndexException if only a full scan answers the filter, and that is not allowed
     */
    public Plan<V> plan(
            Filter<V> filter, Ordering<V> ordering, long limit, boolean allowFullScan, @Nullable Set<String> columns) {
        List<Filter<V>> conjuncts = conjuncts(filter);
        Selectivity selectivity = new Selectivity(spaces, counter);
        List<Plan<V>> plans = new ArrayList<>();
        for (KeySpace space : spaces) {
            KeyPath.all(space, conjuncts).forEach(path -> {
                Arrangement.of(path, ordering, conjuncts, idName)
                        .filter(way -> allowFullScan || path.narrowed() || conjuncts.isEmpty())
                        .ifPresent(way -> plans.add(single(
                                filter, ordering, limit, read(path, way, false, limit, selectivity, columns), false)));
                if (!ordering.any() && (allowFullScan || path.narrowed())) {
                    Arrangement way = Arrangement.any(path, false);
                    plans.add(
                            single(filter, ordering, limit, read(path, way, true, limit, selectivity, columns), true));
                }
            });
        }
        for (Filter<V> part : conjuncts) {
            if (part instanceof Disjunction<V> disjunction) {
                union(filter, ordering, limit, conjuncts, disjunction, selectivity, columns)
                        .ifPresent(plans::add);
            }
        }
        return plans.stream()
                .min(Comparator.comparingDouble(plan -> plan.estimate().cost()))
                .orElseThrow(() -> refusal(filter, ordering, conjuncts));
    }

    /**
     * Plans a query of which only the number of entities is wanted.
     *
     * @param filter what is asked
     * @param limit how many entities at most
     * @param allowFullScan whether all entities may be looked at
     * @return a plan that is {@link Plan#counted()} if there is one, else the cheapest plan
     * @throws NoIndexException if only a full scan answers the filter, and that is not allowed
     */
    public Plan<V> planCount(Filter<V> filter, long limit, boolean allowFullScan) {
        Ordering<V> any = Ordering.of(List.of(), false);
        return counted(filter, any, limit).orElseGet(() -> plan(filter, any, limit, allowFullScan, Set.of()));
    }

    /** All counted ways give the number without reading entries: none is estimated, which would take longer. */
    private Optional<Plan<V>> counted(Filter<V> filter, Ordering<V> any, long limit) {
        List<Filter<V>> conjuncts = conjuncts(filter);
        return spaces.stream()
                .filter(KeySpace::counted)
                .flatMap(space -> KeyPath.all(space, conjuncts).stream())
                .filter(KeyPath::counted)
                .findFirst()
                .map(path -> new KeyRead<>(path, Arrangement.any(path, false), false, Estimate.NONE))
                .map(read -> single(filter, any, limit, read, false));
    }

    private List<Filter<V>> conjuncts(Filter<V> filter) {
        return filter.conjuncts().stream().filter(part -> !always(part)).toList();
    }

    /** Whether a part of the filter holds for all entities, since none is without a value. */
    private boolean always(Filter<V> part) {
        return part instanceof Comparison<V, ?> comparison
                && comparison.operator() == Operator.IS_NULL
                && comparison.negated()
                && neverNull.contains(comparison.column().name());
    }

    private KeyRead<V> read(
            KeyPath<V> path,
            Arrangement way,
            boolean sorted,
            long limit,
            Selectivity selectivity,
            @Nullable Set<String> columns) {
        boolean suffices = !sorted && columns != null && path.residual().isEmpty() && holds(path.space(), columns);
        return new KeyRead<>(
                path, way, suffices, Estimate.of(path, way, sorted, suffices, limit, counter, selectivity));
    }

    /** Whether the entries of an index hold all of these. */
    private boolean holds(KeySpace space, Set<String> columns) {
        return !space.ids() && columns.stream().allMatch(name -> idNames.contains(name) || space.holds(name));
    }

    private static <V> Plan<V> single(
            Filter<V> filter, Ordering<V> ordering, long limit, KeyRead<V> read, boolean sorted) {
        return new Plan<>(filter, ordering, limit, List.of(read), List.of(), sorted, read.estimate());
    }

    /** Each alternative by the best way there is, if there is one for all of them. */
    private Optional<Plan<V>> union(
            Filter<V> filter,
            Ordering<V> ordering,
            long limit,
            List<Filter<V>> conjuncts,
            Disjunction<V> disjunction,
            Selectivity selectivity,
            @Nullable Set<String> columns) {
        boolean sorted = !ordering.any();
        List<KeyRead<V>> reads = new ArrayList<>();
        for (Filter<V> alternative : disjunction.parts()) {
            List<Filter<V>> all = new ArrayList<>(alternative.conjuncts());
            conjuncts.stream().filter(part -> part != disjunction).forEach(all::add);
            Optional<KeyRead<V>> best = spaces.stream()
                    .flatMap(space -> KeyPath.all(space, all).stream())
                    .filter(KeyPath::narrowed)
                    .map(path -> read(
                            path,
                            Arrangement.any(path, !sorted && ordering.idsDescending()),
                            false,
                            sorted ? Long.MAX_VALUE : limit,
                            selectivity,
                            columns))
                    .min(Comparator.comparingDouble(read -> read.estimate().cost()));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            reads.add(best.get());
        }
        return reads.stream()
                .map(KeyRead::estimate)
                .reduce(Estimate::plus)
                .map(sum -> new Plan<>(
                        filter,
                        ordering,
                        limit,
                        reads,
                        disjunction.parts(),
                        sorted,
                        sum.plusSort(sorted, sum.found())));
    }

    private NoIndexException refusal(Filter<V> filter, Ordering<V> ordering, List<Filter<V>> conjuncts) {
        return new NoIndexException("No index of table \"" + table + "\" serves the filter " + filter
                + (ordering.any() ? "" : " in the order " + PlanText.order(ordering)) + ". "
                + new IndexAdvice(neverNull).of(conjuncts, ordering)
                + " Or call allowFullScan() to look at every entity.");
    }
}
