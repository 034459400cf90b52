package dev.cairn.store;

import java.util.List;

/**
 * Which decoded entities are kept in memory.
 *
 * @param maxBytes how much heap they may take, as estimated; 0 for no cache
 * @param entities the entities, or none for all of which nothing can be changed
 */
public record EntityCacheOptions(long maxBytes, List<EntityDescriptor<?, ?>> entities) {

    /** No cache. */
    public static final EntityCacheOptions NONE = new EntityCacheOptions(0, List.of());

    /**
     * Copies the list.
     *
     * @param maxBytes how much heap they may take, as estimated; 0 for no cache
     * @param entities the entities, or none for all of which nothing can be changed
     * @throws IllegalArgumentException if {@code maxBytes} is negative
     */
    public EntityCacheOptions {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("A cache takes 0 bytes or more, not " + maxBytes + ".");
        }
        entities = List.copyOf(entities);
    }

    /** Whether entities of a table may be kept as far as these options go. */
    boolean include(EntityDescriptor<?, ?> entity) {
        return maxBytes > 0 && (entities.isEmpty() || name(entity));
    }

    /** Whether a table is named here. */
    boolean name(EntityDescriptor<?, ?> entity) {
        return entities.stream().anyMatch(each -> each.table().equals(entity.table()));
    }
}
