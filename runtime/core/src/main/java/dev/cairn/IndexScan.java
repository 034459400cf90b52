package dev.cairn;

/**
 * A scan of entities through a secondary index, in the index's order.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 * @param <E> the type of the index's entries
 */
public interface IndexScan<K, V, E> extends EntityScan<K, V> {

    @Override
    IndexScan<K, V, E> reverse();

    @Override
    IndexScan<K, V, E> limit(long rows);

    @Override
    IndexScan<K, V, E> after(Cursor place);

    @Override
    IndexScan<K, V, E> before(Cursor place);

    /**
     * The index entries of the same entities in the same order: the columns and the id. No entity is read. Cursors are
     * good for both.
     *
     * @return the scan of entries
     */
    Scan<E> entries();
}
