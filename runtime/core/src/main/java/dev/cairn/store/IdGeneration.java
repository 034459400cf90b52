package dev.cairn.store;

import java.util.Objects;
import java.util.UUID;

/** Gives ids to entities that come without one. */
final class IdGeneration<K, V> {

    private static final UUID NIL = new UUID(0, 0);

    private final EntityDescriptor<K, V> descriptor;
    private final IdSequence numbers;

    IdGeneration(Table<K, V> table) {
        this.descriptor = table.descriptor();
        this.numbers = table.numbers();
    }

    /** The entity with an id: its own, or else a new one. */
    V identify(V entity) {
        GeneratedId<V> generated = descriptor.generatedId().orElse(null);
        if (generated instanceof GeneratedId.Sequence<V> sequence) {
            return number(entity, sequence);
        }
        if (generated instanceof GeneratedId.TimeOrdered<V> uuids
                && (isNull(entity) || NIL.equals(uuids.uuid().apply(entity)))) {
            return uuids.withUuid().apply(entity, TimeOrderedUuids.next());
        }
        return entity;
    }

    private V number(V entity, GeneratedId.Sequence<V> sequence) {
        long own = isNull(entity) ? 0 : sequence.number().applyAsLong(entity);
        if (own == 0) {
            return sequence.withNumber().apply(entity, numbers.next());
        }
        numbers.skip(own);
        return entity;
    }

    private boolean isNull(V entity) {
        return Objects.isNull(descriptor.id(entity));
    }
}
