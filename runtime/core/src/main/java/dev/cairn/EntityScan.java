package dev.cairn;

import java.util.function.UnaryOperator;

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

    @Override
    EntityScan<K, V> after(Cursor place);

    @Override
    EntityScan<K, V> before(Cursor place);

    /**
     * The ids of the same entities in the same order, read without reading the entities. Cursors are good for both.
     *
     * @return the scan of ids
     */
    Scan<K> ids();

    /**
     * Replaces each entity of this scan by what a function makes of it, in batches of bounded size. Each batch is
     * atomic, the whole is not: if the function or a check fails, the batches before stay written. Every entity is
     * looked at once more under its lock and left as it is if it has left the scan meanwhile. None is met twice, also if
     * the function moves it within the scan.
     *
     * @param function makes the new entity, with the same id; pure, since it may be run more than once
     * @return the number of entities changed; one that the function gave back as it was does not count
     * @throws InvalidEntityException if the function returns null or changes the id, or if its result cannot be stored
     * @throws UniqueViolationException if entities would end up with one key in a unique index
     */
    long update(UnaryOperator<V> function);

    /**
     * Deletes the entities of this scan with their index entries, in batches of bounded size. Each batch is atomic, the
     * whole is not. Every entity is looked at once more under its lock and kept if it has left the scan meanwhile.
     *
     * @return the number of entities deleted
     */
    long delete();
}
