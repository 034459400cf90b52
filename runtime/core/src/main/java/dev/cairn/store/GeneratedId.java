package dev.cairn.store;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a table gives an id to an entity that is inserted without one. The functions that read an id are not called if the
 * whole id is null: then the entity has none yet. Immutable and safe for use by several threads.
 *
 * @param <V> the type of the entity
 */
public sealed interface GeneratedId<V> {

    /**
     * Numbers from 1 upward. A number is never given twice, also after a restart and after numbers that the user chose;
     * some are left out. An entity whose number is null or 0 has no id yet.
     *
     * @param number reads the number of an entity's id
     * @param withNumber makes an entity that differs only in its id
     * @param <V> the type of the entity
     */
    record Sequence<V>(Function<V, @Nullable Long> number, BiFunction<V, Long, V> withNumber)
            implements GeneratedId<V> {

        /**
         * Checks that nothing is null.
         *
         * @param number reads the number of an entity's id
         * @param withNumber makes an entity that differs only in its id
         */
        public Sequence {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(withNumber, "withNumber");
        }
    }

    /**
     * UUIDs of version 7 (RFC 9562): those made later are greater. An entity whose UUID is null or all zeros has no id
     * yet.
     *
     * @param uuid reads the UUID of an entity's id
     * @param withUuid makes an entity that differs only in its id
     * @param <V> the type of the entity
     */
    record TimeOrdered<V>(Function<V, @Nullable UUID> uuid, BiFunction<V, UUID, V> withUuid) implements GeneratedId<V> {

        /**
         * Checks that nothing is null.
         *
         * @param uuid reads the UUID of an entity's id
         * @param withUuid makes an entity that differs only in its id
         */
        public TimeOrdered {
            Objects.requireNonNull(uuid, "uuid");
            Objects.requireNonNull(withUuid, "withUuid");
        }
    }
}
