package dev.cairn;

/**
 * A scan of entities, each of which comes once.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public interface EntityScan<K, V> extends Scan<V> {

    @Override
    EntityScan<K, V> reverse();

    @Override
    EntityScan<K, V> limit(long rows);

    /**
     * The ids of the same entities in the same order, read without reading the entities.
     *
     * @return the scan of ids
     */
    Scan<K> ids();

    /**
     * Deletes the entities of this scan with their index entries, in batches of bounded size. Each batch is atomic, the
     * whole is not. Every entity is looked at once more under its lock and kept if it has left the scan meanwhile.
     *
     * @return the number of entities deleted
     */
    long delete();
}
