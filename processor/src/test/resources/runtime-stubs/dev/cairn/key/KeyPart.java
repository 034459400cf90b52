package dev.cairn.key;

import java.util.function.Function;

public record KeyPart<T, P>(String name, KeyType<P> type, Function<T, P> get) {
    public static <T, P> KeyPart<T, P> of(String name, KeyType<P> type, Function<T, P> get) {
        return new KeyPart<>(name, type, get);
    }
}
