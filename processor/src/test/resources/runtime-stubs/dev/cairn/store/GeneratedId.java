package dev.cairn.store;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

public sealed interface GeneratedId<V> {
    record Sequence<V>(Function<V, Long> number, BiFunction<V, Long, V> withNumber) implements GeneratedId<V> {}

    record TimeOrdered<V>(Function<V, UUID> uuid, BiFunction<V, UUID, V> withUuid) implements GeneratedId<V> {}
}
