package dev.cairn.store;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives ids to entities that come without one. */
final class IdGeneration<K, V> {

    private static final UUID NIL = new UUID(0, 0);

    private final EntityDescriptor<K, V> descriptor;
    private final @Nullable GeneratedId<V> generated;
    private final IdSequence numbers;

    IdGeneration(Table<K, V> table) {
        this.descriptor = table.descriptor();
        this.generated = descriptor.generatedId().orElse(null);
        this.numbers = table.numbers();
    }

    /** The entity with an id: its own, or else a new one. */
    V identify(V entity) {
        if (generated instanceof GeneratedId.Sequence<V> sequence) {
            return number(entity, sequence);
        }
        if (generated instanceof GeneratedId.TimeOrdered<V> uuids) {
            return uuid(entity, uuids);
        }
        return entity;
    }

    /** Whether an entity comes without an id and would be given one. */
    boolean isMissing(V entity) {
        if (generated instanceof GeneratedId.Sequence<V> sequence) {
            Long own = isNull(entity) ? null : sequence.number().apply(entity);
            return own == null || own == 0;
        }
        if (generated instanceof GeneratedId.TimeOrdered<V> uuids) {
            UUID own = isNull(entity) ? null : uuids.uuid().apply(entity);
            return own == null || own.equals(NIL);
        }
        return false;
    }

    private V number(V entity, GeneratedId.Sequence<V> sequence) {
        Long own = isNull(entity) ? null : sequence.number().apply(entity);
        if (own == null || own == 0) {
            return sequence.withNumber().apply(entity, numbers.next());
        }
        numbers.skip(own);
        return entity;
    }

    private V uuid(V entity, GeneratedId.TimeOrdered<V> uuids) {
        UUID own = isNull(entity) ? null : uuids.uuid().apply(entity);
        return own == null || own.equals(NIL) ? uuids.withUuid().apply(entity, TimeOrderedUuids.next()) : entity;
    }

    private boolean isNull(V entity) {
        return Objects.isNull(descriptor.id(entity));
    }
}
