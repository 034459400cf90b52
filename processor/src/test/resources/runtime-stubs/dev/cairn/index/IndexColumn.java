package dev.cairn.index;

import dev.cairn.key.KeyType;

public interface IndexColumn {
    static IndexColumn of(String name, KeyType<?> type) {
        type.hashCode();
        return () -> IndexColumn.of(name, type);
    }

    IndexColumn ignoringCase();
}
