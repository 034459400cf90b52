package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.function.Function;

public class Column<V, T> {
    public static <V, T> Column<V, T> of(String name, KeyType<T> type, Function<V, T> value) {
        type.hashCode();
        return new Column<>();
    }

    public static <V, T> OrderedColumn<V, T> ordered(String name, KeyType<T> type, Function<V, T> value) {
        type.hashCode();
        return new OrderedColumn<>();
    }

    public static <V> StringColumn<V> string(String name, Function<V, String> value) {
        return new StringColumn<>();
    }

    public static <V> BooleanColumn<V> bool(String name, Function<V, Boolean> value) {
        return new BooleanColumn<>();
    }

    public static <V, E> ElementsColumn<V, E> elements(
            String name, KeyType<E> type, Function<V, Iterable<? extends E>> elements) {
        type.hashCode();
        return new ElementsColumn<>();
    }

    public static <V, E> ElementsColumn<V, E> elementsOf(String name, KeyType<E> type, Function<V, Object> container) {
        type.hashCode();
        return new ElementsColumn<>();
    }
}
