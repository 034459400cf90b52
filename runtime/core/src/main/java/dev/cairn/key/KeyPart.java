package dev.cairn.key;

import java.util.Objects;
import java.util.function.Function;

/**
 * One component of a record that is a key, in key order.
 *
 * @param <T> the record
 * @param <P> the component's type
 * @param name the component's name
 * @param type how it is encoded
 * @param get reads it from the record; never null in a record that can be stored
 */
public record KeyPart<T, P>(String name, KeyType<P> type, Function<T, P> get) {

    /**
     * Checks that everything is there.
     *
     * @param name the component's name
     * @param type how it is encoded
     * @param get reads it from the record
     */
    public KeyPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(get, "get");
    }

    /**
     * A component of a record.
     *
     * @param <T> the record
     * @param <P> the component's type
     * @param name the component's name
     * @param type how it is encoded
     * @param get reads it from the record
     * @return the part
     */
    public static <T, P> KeyPart<T, P> of(String name, KeyType<P> type, Function<T, P> get) {
        return new KeyPart<>(name, type, get);
    }
}
