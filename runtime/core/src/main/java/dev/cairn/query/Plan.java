package dev.cairn.query;

import java.util.List;

/**
 * How a query is answered: one read of keys, or several whose entities are united. It can be kept and used any number of
 * times, also with other values of its parameters; what it costs then may differ. Immutable.
 *
 * @param <V> the type of the entity
 */
public final class Plan<V> {

    private final Filter<V> filter;
    private final Ordering<V> ordering;
    private final long limit;
    private final List<KeyRead<V>> reads;
    private final List<Filter<V>> alternatives;
    private final boolean sorted;
    private final Estimate estimate;

    Plan(
            Filter<V> filter,
            Ordering<V> ordering,
            long limit,
            List<KeyRead<V>> reads,
            List<Filter<V>> alternatives,
            boolean sorted,
            Estimate estimate) {
        this.filter = filter;
        this.ordering = ordering;
        this.limit = limit;
        this.reads = List.copyOf(reads);
        this.alternatives = List.copyOf(alternatives);
        this.sorted = sorted;
        this.estimate = estimate;
    }

    /**
     * What is asked.
     *
     * @return the filter
     */
    public Filter<V> filter() {
        return filter;
    }

    /**
     * The order that is asked for.
     *
     * @return the order
     */
    public Ordering<V> ordering() {
        return ordering;
    }

    /**
     * The reads, one after the other.
     *
     * @return one read, or several that are united
     */
    public List<KeyRead<V>> reads() {
        return reads;
    }

    /**
     * For each of several reads, what its entities have and others need not: an entity for which an earlier one holds
     * was found before.
     *
     * @return as many filters as there are reads; none if there is one read
     */
    public List<Filter<V>> alternatives() {
        return alternatives;
    }

    /**
     * Whether the entities have to be sorted, since no index has them in the order asked for.
     *
     * @return whether to sort
     */
    public boolean sorted() {
        return sorted;
    }

    /**
     * Whether keys and entries answer everything, so that counting needs no entity.
     *
     * @return whether nothing is left to be checked
     */
    public boolean exact() {
        return reads.stream().allMatch(KeyRead::exact);
    }

    /**
     * Whether entries of indexes hold all that is asked for, in the order asked for, so that no entity is read.
     *
     * @return whether entries will do
     */
    public boolean entriesSuffice() {
        return !sorted && reads.stream().allMatch(KeyRead::entriesSuffice);
    }

    /**
     * How many entities were asked for when it was made.
     *
     * @return the number
     */
    public long limit() {
        return limit;
    }

    /**
     * Whether the number of the entities is kept with the index that is read.
     *
     * @return whether nothing has to be read to count them
     */
    public boolean counted() {
        return reads.size() == 1 && reads.get(0).counted();
    }

    /**
     * What it is expected to take.
     *
     * @return the estimate of when it was made
     */
    public Estimate estimate() {
        return estimate;
    }

    /**
     * The plan in words.
     *
     * @return several lines, without a newline at the end; the same for the same plan and the same estimates
     */
    public String explain() {
        return new PlanText(this).toString();
    }

    /** Returns {@link #explain()}. */
    @Override
    public String toString() {
        return explain();
    }
}
