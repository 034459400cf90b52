package dev.cairn.store;

import dev.cairn.StaleEntityException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The versions of a table's entities, if they have one: 1 when inserted, one more with every update. */
final class Versions<K, V> {

    private static final long FIRST = 1;

    private final EntityDescriptor<K, V> descriptor;
    private final EntityValues<K, V> values;

    Versions(Table<K, V> table) {
        this.descriptor = table.descriptor();
        this.values = table.values();
    }

    /** The entity with the version that follows the stored one's; without versions, the same object. */
    V next(V entity, @Nullable V stored) {
        if (descriptor.version(entity).isEmpty()) {
            return entity;
        }
        return descriptor.withVersion(
                entity, stored == null ? FIRST : descriptor.version(stored).orElse(0) + 1);
    }

    /** The entity with a version that it may have in the place of the stored one: its own, if that is late enough. */
    V loaded(V entity, @Nullable V stored) {
        OptionalLong own = descriptor.version(entity);
        if (own.isEmpty()) {
            return entity;
        }
        long least = stored == null ? FIRST : descriptor.version(stored).orElse(0) + 1;
        return own.getAsLong() >= least ? entity : descriptor.withVersion(entity, least);
    }

    /** Checks that an entity was made from the stored one. */
    void check(V entity, V stored) {
        OptionalLong given = descriptor.version(entity);
        OptionalLong current = descriptor.version(stored);
        if (!given.equals(current)) {
            throw new StaleEntityException(values.describe(entity) + " was changed meanwhile: it has version "
                    + current.orElse(0) + ", not " + given.orElse(0) + ". Read it again and repeat the change.");
        }
    }
}
