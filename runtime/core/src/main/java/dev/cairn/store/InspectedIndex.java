package dev.cairn.store;

/** An index that is being verified or repaired. */
final class InspectedIndex<K, V> {

    private final OpenIndex<K, V> index;
    private final FindingTally tally;
    private long entries;
    private boolean damaged;

    InspectedIndex(OpenIndex<K, V> index, FindingTally tally) {
        this.index = index;
        this.tally = tally;
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
