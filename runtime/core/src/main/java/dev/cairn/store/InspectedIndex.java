package dev.cairn.store;

/** An index that is being verified or repaired. */
final class InspectedIndex<K, V> {

    private final OpenIndex<K, V> index;
    private final FindingTally tally;
    private final long estimate;
    private long entries;
    private boolean damaged;

    InspectedIndex(OpenIndex<K, V> index, FindingTally tally, long estimate) {
        this.index = index;
        this.tally = tally;
        this.estimate = estimate;
    }

    OpenIndex<K, V> index() {
        return index;
    }

    String name() {
        return index.definition().name();
    }

    FindingTally tally() {
        return tally;
    }

    long entries() {
        return entries;
    }

    /** About how many entries it has. */
    long estimate() {
        return estimate;
    }

    void add(int count) {
        entries += count;
    }

    /** Whether the engine could not read it. */
    boolean damaged() {
        return damaged;
    }

    void damage() {
        damaged = true;
    }
}
