package dev.cairn.key;

import java.util.function.Function;

public interface KeyPart<T, P> {
    static <T, P> KeyPart<T, P> of(String name, KeyType<P> type, Function<T, P> get) {
        type.hashCode();
        return new KeyPart<>() {};
    }
}
