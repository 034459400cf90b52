package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.index.IndexDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in use: everything that reads and writes share.
 *
 * @param backend where it is
 * @param durability how its writes are kept
 * @param functions tells whether a user's function is running
 * @param descriptor how its entities are stored
 * @param partition where its entities are
 * @param values the stored form of its entities
 * @param current its indexes as they are now
 * @param numbers gives numbers for ids that are generated
 * @param refusal why nothing may be written, or null
 * @param cache its entities that are kept in memory, or null
 */
record Table<K, V>(
        StorageBackend backend,
        Durability durability,
        FunctionGuard functions,
        EntityDescriptor<K, V> descriptor,
        Partition partition,
        EntityValues<K, V> values,
        CurrentIndexes<K, V> current,
        IdSequence numbers,
        @Nullable Refusal refusal,
        @Nullable TableCache<K, V> cache) {

    String name() {
        return descriptor.table();
    }

    /** Its indexes in declaration order, as they are now; always the same list while nothing changes. */
    List<OpenIndex<K, V>> indexes() {
        return current.get().declared();
    }

    /** The indexes that a write keeps in step, fixed only inside the gate; always the same list while nothing changes. */
    List<OpenIndex<K, V>> maintained() {
        return current.get().maintained();
    }

    /** The same table with these indexes seen through another backend, which no cache knows. */
    Table<K, V> within(StorageBackend other, IndexSet<K, V> indexes, FunctionGuard guard, @Nullable Refusal why) {
        return new Table<>(
                other, durability, guard, descriptor, partition, values, current.fixed(indexes), numbers, why, null);
    }

    void checkWritable() {
        if (refusal != null) {
            throw refusal.exception();
        }
    }

    /**
     * Finds the index in use for one of the descriptor's definitions. A descriptor written by hand may make new ones
     * each time: those of one class and name are the same.
     */
    OpenIndex<K, V> open(IndexDefinition<K, V> definition) {
        return open(definition, indexes());
    }

    OpenIndex<K, V> open(IndexDefinition<K, V> definition, List<OpenIndex<K, V>> indexes) {
        for (OpenIndex<K, V> index : indexes) {
            if (index.definition() == definition
                    || (index.definition().getClass() == definition.getClass()
                            && index.definition().name().equals(definition.name()))) {
                return index;
            }
        }
        throw new IllegalArgumentException("Index \"" + definition.name() + "\" is none of table \"" + name()
                + "\"; pass one of its descriptor's indexes().");
    }
}
