package dev.cairn.store;

import org.jspecify.annotations.Nullable;

/**
 * The indexes of a table as they are now.
 *
 * <p>A write reads them once, inside the {@link WriteGate}. A read takes them, then a snapshot, and then looks whether
 * they are still the same; for an index stops being maintained, and its entries are deleted, only after it has left
 * here.
 */
final class CurrentIndexes<K, V> {

    private final WriteGate gate;
    private volatile IndexSet<K, V> set;

    CurrentIndexes(WriteGate gate, IndexSet<K, V> set) {
        this.gate = gate;
        this.set = set;
    }

    IndexSet<K, V> get() {
        return set;
    }

    /** Changes the state of an index. From then on no write goes by what was before. */
    void change(OpenIndex<K, V> index, @Nullable OpenIndex<K, V> filledBeside) {
        gate.alone(() -> set = set.with(index, filledBeside));
    }

    WriteGate gate() {
        return gate;
    }
}
