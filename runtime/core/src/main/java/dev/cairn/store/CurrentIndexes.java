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
    private final LoadMark loading;
    private volatile IndexSet<K, V> set;
    private volatile @Nullable Whole<K, V> whole;

    /** Indexes that are whole in every state of the database that has the catalog in a form. */
    private record Whole<K, V>(IndexSet<K, V> indexes, long form) {}

    CurrentIndexes(WriteGate gate, IndexSet<K, V> set) {
        this(gate, new LoadMark(), set);
    }

    private CurrentIndexes(WriteGate gate, LoadMark loading, IndexSet<K, V> set) {
        this.gate = gate;
        this.loading = loading;
        this.set = set;
    }

    /** Some state of the same indexes, which does not change any more. */
    CurrentIndexes<K, V> fixed(IndexSet<K, V> state) {
        return new CurrentIndexes<>(new WriteGate(), loading, state);
    }

    IndexSet<K, V> get() {
        return set;
    }

    /** Whether indexes are known to be whole where the catalog has a form. */
    @SuppressWarnings("ReferenceEquality") // every change makes another set
    boolean areWhole(IndexSet<K, V> indexes, long form) {
        Whole<K, V> known = whole;
        return known != null && known.indexes == indexes && known.form == form;
    }

    /** Takes note that indexes are whole where the catalog has a form. */
    void setWhole(IndexSet<K, V> indexes, long form) {
        whole = new Whole<>(indexes, form);
    }

    /** Changes the state of an index. From then on no write goes by what was before. */
    void change(OpenIndex<K, V> index, @Nullable OpenIndex<K, V> filledBeside) {
        gate.alone(() -> set = set.with(index, filledBeside));
    }

    /** Keeps all writes out. A transaction that has used the table does not know of that, and has to run again. */
    void beginLoad(String table) {
        gate.alone(() -> {
            loading.check(table);
            loading.set(true);
            set = set.copy();
        });
    }

    /** Lets writes in again. */
    void endLoad() {
        loading.set(false);
    }

    /** Checks that the table is not being loaded; for writes, inside the gate. */
    void checkNotLoading(String table) {
        loading.check(table);
    }

    WriteGate gate() {
        return gate;
    }
}
