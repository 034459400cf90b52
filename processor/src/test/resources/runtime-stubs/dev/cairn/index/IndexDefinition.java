package dev.cairn.index;

import dev.cairn.codec.Component;
import dev.cairn.codec.ValueWriter;
import java.util.List;

public interface IndexDefinition<K, V> {
    String name();

    default List<String> formerNames() {
        return List.of();
    }

    List<IndexColumn> columns();

    boolean unique();

    default String where() {
        return "";
    }

    default List<Component<V, ?>> included() {
        return List.of();
    }

    default boolean coversEntity() {
        return false;
    }

    default boolean counted() {
        return false;
    }

    default int version() {
        return 0;
    }

    void writeKeys(V entity, KeySink sink);

    default void writeValue(V entity, ValueWriter value) {}

    default boolean sameKeys(V one, V other) {
        return false;
    }
}
