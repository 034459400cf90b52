package dev.cairn.store;

import dev.cairn.codec.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes decoded entities such that several readers can have the same one. Records are immutable as far as their
 * components are; collections are frozen, and where a component is anything else that can be changed, the entity cannot
 * be shared.
 */
final class SharedEntities<K, V> {

    private final EntityDescriptor<K, V> descriptor;
    private final List<Component<V, ?>> components;
    private final boolean[] collections;
    private final boolean any;

    SharedEntities(EntityDescriptor<K, V> descriptor) {
        this.descriptor = descriptor;
        this.components = descriptor.components();
        this.collections = new boolean[components.size()];
        boolean found = false;
        for (int i = 0; i < collections.length; i++) {
            collections[i] = FrozenCollections.can(components.get(i).type());
            found |= collections[i];
        }
        this.any = found;
    }

    /** A component for which no entity can be shared, or null if there is none. */
    static @Nullable Component<?, ?> obstacle(EntityDescriptor<?, ?> descriptor) {
        for (Component<?, ?> component : descriptor.components()) {
            if (!ImmutableTypes.contain(component.type()) && !FrozenCollections.can(component.type())) {
                return component;
            }
        }
        return null;
    }

    /**
     * An entity equal to this one that can be shared, or null if there is none: because it is no record, or because its
     * constructor makes collections that can be changed.
     */
    @Nullable
    V of(V entity) {
        if (!(entity instanceof Record)) {
            return null;
        }
        if (!any || isFrozen(entity)) {
            return entity;
        }
        V frozen = freeze(entity);
        return isFrozen(frozen) ? frozen : null;
    }

    private V freeze(V entity) {
        @Nullable Object[] values = new @Nullable Object[collections.length];
        for (int i = 0; i < values.length; i++) {
            Object value = components.get(i).get(entity);
            values[i] = collections[i] && value != null ? FrozenCollections.freeze(value) : value;
        }
        return create(values);
    }

    @SuppressWarnings("NullAway") // a component that may be null is passed as null, as codecs do
    private V create(@Nullable Object[] values) {
        return descriptor.create(values);
    }

    private boolean isFrozen(V entity) {
        for (int i = 0; i < collections.length; i++) {
            Object value = collections[i] ? components.get(i).get(entity) : null;
            if (value != null && !FrozenCollections.isFrozen(value)) {
                return false;
            }
        }
        return true;
    }
}
