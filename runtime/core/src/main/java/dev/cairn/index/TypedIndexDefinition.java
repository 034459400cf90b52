package dev.cairn.index;

/**
 * An index whose entries have a type of their own, as generated indexes do.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 * @param <E> the type of an entry
 */
public interface TypedIndexDefinition<K, V, E> extends IndexDefinition<K, V> {

    /**
     * Makes the typed entry.
     *
     * @param entry the entry as the database has it
     * @return the same entry, typed
     */
    E entry(IndexEntry<K> entry);
}
