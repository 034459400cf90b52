package dev.cairn.codec;

import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.function.Supplier;

public interface Component<V, T> {
    static <V, T> Component<V, T> of(String name, Type type, Function<V, T> getter) {
        return value -> getter.apply(null);
    }

    static <V, T> Component<V, T> nullable(String name, Type type, Function<V, T> getter) {
        return value -> getter.apply(null);
    }

    T cast(Object value);

    default Component<V, T> formerly(String... names) {
        return this;
    }

    default Component<V, T> formerConstant(Enum<?> constant, String... names) {
        return this;
    }

    default Component<V, T> withDefault(Supplier<? extends T> value) {
        return this;
    }
}
