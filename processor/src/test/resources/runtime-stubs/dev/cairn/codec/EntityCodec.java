package dev.cairn.codec;

import java.util.List;
import java.util.function.Function;

public interface EntityCodec<V> {
    static <V> EntityCodec<V> json(List<Component<V, ?>> components, Function<Object[], V> create) {
        components.hashCode();
        return new EntityCodec<>() {};
    }

    static <V> EntityCodec<V> compact(
            List<Component<V, ?>> components, Function<Object[], V> create, RecordType<V> values) {
        components.hashCode();
        return new EntityCodec<>() {};
    }
}
