package dev.cairn.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of a table at one moment. Immutable.
 *
 * @param declared those of the descriptor, in declaration order
 * @param beside what is filled beside a ready index, to take its place
 * @param maintained those of both that writes keep in step
 */
record IndexSet<K, V>(List<OpenIndex<K, V>> declared, List<OpenIndex<K, V>> beside, List<OpenIndex<K, V>> maintained) {

    static <K, V> IndexSet<K, V> of(List<OpenIndex<K, V>> declared, List<OpenIndex<K, V>> beside) {
        List<OpenIndex<K, V>> maintained = Stream.concat(
                        declared.stream().filter(OpenIndex::maintained), beside.stream())
                .toList();
        return new IndexSet<>(List.copyOf(declared), List.copyOf(beside), maintained);
    }

    /** The same with one index in another state, and perhaps filled beside. */
    IndexSet<K, V> with(OpenIndex<K, V> index, @Nullable OpenIndex<K, V> filledBeside) {
        String name = index.definition().name();
        UnaryOperator<OpenIndex<K, V>> change = old -> old.definition().name().equals(name) ? index : old;
        List<OpenIndex<K, V>> others = new ArrayList<>(beside);
        others.removeIf(old -> old.definition().name().equals(name));
        if (filledBeside != null) {
            others.add(filledBeside);
        }
        return of(declared.stream().map(change).toList(), others);
    }

    /** The same indexes as another object, so that whoever holds this one sees that something has happened. */
    IndexSet<K, V> copy() {
        return new IndexSet<>(declared, beside, maintained);
    }

    /** Those that are being filled. */
    List<OpenIndex<K, V>> filling() {
        return maintained.stream().filter(OpenIndex::filling).toList();
    }
}
