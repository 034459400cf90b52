package dev.cairn.query;

import dev.cairn.index.IndexColumn;
import dev.cairn.index.KeyRange;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One way into the table that a plan takes: which keys are read, in which order, and what is checked of each entity
 * found. Immutable.
 *
 * @param <V> the type of the entity
 */
public final class KeyRead<V> {

    private final KeyPath<V> path;
    private final Arrangement arrangement;
    private final boolean entriesSuffice;
    private final Estimate estimate;

    KeyRead(KeyPath<V> path, Arrangement arrangement, boolean entriesSuffice, Estimate estimate) {
        this.path = path;
        this.arrangement = arrangement;
        this.entriesSuffice = entriesSuffice;
        this.estimate = estimate;
    }

    KeyPath<V> path() {
        return path;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    Estimate estimate() {
        return estimate;
    }

    /**
     * The keys that are read.
     *
     * @return the ids or an index
     */
    public KeySpace space() {
        return path.space();
    }

    /**
     * The parts of the key space that are read.
     *
     * @param arguments the values of the parameters
     * @return disjoint ranges that are not empty, in key order
     */
    public List<KeyRange> ranges(Arguments arguments) {
        return path.ranges(arguments, arrangement.merged());
    }

    /**
     * The keys that are read between two places of the order in which they are read.
     *
     * @param arguments the values of the parameters
     * @param ordering the order of the plan, which does not sort
     * @param lower the place behind which the entities are, or null
     * @param upper the place ahead of which they are, or null
     * @return disjoint ranges that are not empty, in key order, with a few more keys around the places
     */
    public List<KeyRange> ranges(
            Arguments arguments, Ordering<V> ordering, @Nullable Place<V> lower, @Nullable Place<V> upper) {
        return new Narrowing<>(path, arrangement, ordering).narrow(ranges(arguments), lower, upper);
    }

    /**
     * Whether something of the filter tells which keys are read.
     *
     * @return whether it is less than all of them, as far as is known
     */
    public boolean narrowed() {
        return path.narrowed();
    }

    /**
     * Whether each range is one whole key, which is there or not.
     *
     * @return whether the keys are looked up
     */
    public boolean lookup() {
        return path.lookup();
    }

    /**
     * Whether the number of entities found is kept: then each range is one of the first column's alone.
     *
     * @return whether it need not be counted
     */
    public boolean counted() {
        return path.counted();
    }

    /**
     * Whether the first column is bound to single values.
     *
     * @return whether each range starts with the bytes of such a value; else it may be a range of values
     */
    public boolean points() {
        return path.single() > 0;
    }

    /**
     * Whether greater keys come first.
     *
     * @return the direction
     */
    public boolean backwards() {
        return arrangement.backwards();
    }

    /**
     * Whether several ranges are merged by what follows their bound part; else they are read one after the other.
     *
     * @return whether they are merged
     */
    public boolean merged() {
        return arrangement.merged() > 0;
    }

    /**
     * Whether the same entity may come more than once.
     *
     * @return whether repetitions have to be left out
     */
    public boolean repeats() {
        return path.repeats() && arrangement.merged() == 0;
    }

    /**
     * Whether entities that are equal in the first columns have to be put in the order of their ids.
     *
     * @return whether {@link #groupStart} and {@link #groupEnd} say which are equal
     */
    public boolean grouped() {
        return arrangement.grouped() >= 0;
    }

    /**
     * The columns whose end is the start of what makes entries equal.
     *
     * @return the first columns, possibly none
     */
    public List<IndexColumn> groupStart() {
        return path.space().firstColumns(arrangement.merged());
    }

    /**
     * The columns whose end is the end of what makes entries equal.
     *
     * @return the first columns
     */
    public List<IndexColumn> groupEnd() {
        return path.space().firstColumns(arrangement.grouped());
    }

    /**
     * Whether entries have to be tested before their entities are read.
     *
     * @return whether some do not pass {@link #test}
     */
    public boolean tested() {
        return !path.tested().isEmpty();
    }

    /**
     * The test of entries: whether the entity can be one that is asked for.
     *
     * @param arguments the values of the parameters
     * @return the test
     */
    public Predicate<EntryValues> test(Arguments arguments) {
        Filter<V> filter = Filter.allOf(path.tested()).bind(arguments);
        return entry -> accepts(filter, entry);
    }

    private static boolean accepts(Filter<?> filter, EntryValues entry) {
        if (filter instanceof Comparison<?, ?> comparison) {
            return comparison.test(entry);
        }
        return filter instanceof Conjunction<?> conjunction
                ? conjunction.parts().stream().allMatch(part -> accepts(part, entry))
                : ((Disjunction<?>) filter).parts().stream().anyMatch(part -> accepts(part, entry));
    }

    /**
     * What is left to be checked of each entity.
     *
     * @return the filter; it has no conjuncts if the keys and entries answer everything
     */
    public Filter<V> residual() {
        return Filter.allOf(path.residual());
    }

    /**
     * Whether the entries of an index answer everything and hold all that is asked for, so that no entity is read.
     *
     * @return whether entries will do; false where it was not said what is asked for
     */
    public boolean entriesSuffice() {
        return entriesSuffice;
    }

    /**
     * Whether the keys and entries answer everything.
     *
     * @return whether nothing is left to be checked with the entity
     */
    public boolean exact() {
        return path.residual().isEmpty();
    }
}
