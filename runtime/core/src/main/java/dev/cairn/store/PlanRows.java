package dev.cairn.store;

import dev.cairn.query.EntryValues;
import org.jspecify.annotations.Nullable;

/**
 * What a plan finds, one entity after the other. For one thread.
 *
 * @param <V> the type of the entity
 */
public final class PlanRows<V> implements AutoCloseable {

    private final QueryRows<?, V> rows;
    private QueryRows.@Nullable Row<V> current;

    PlanRows(QueryRows<?, V> rows) {
        this.rows = rows;
    }

    /**
     * Goes to the next entity.
     *
     * @return whether there is one
     */
    public boolean next() {
        current = rows.next();
        return current != null;
    }

    /**
     * The entity.
     *
     * @return the entity, or null if it was not read
     */
    public @Nullable V entity() {
        return current().entity();
    }

    /**
     * What an index tells of the entity: its columns, what it includes, the id and its parts, by their names.
     *
     * @return the values of the entry, or null if the entity was read, or only counted
     */
    public @Nullable EntryValues entry() {
        return current().entry();
    }

    private QueryRows.Row<V> current() {
        if (current == null) {
            throw new IllegalStateException("There is no entity; call next() first.");
        }
        return current;
    }

    @Override
    public void close() {
        rows.close();
    }
}
