package dev.cairn.index;

import dev.cairn.key.KeyType;

public interface IndexColumn {
    static IndexColumn of(String name, KeyType<?> type) {
        type.hashCode();
        return new IndexColumn() {};
    }

    default IndexColumn ignoringCase() {
        return this;
    }

    default IndexColumn desc() {
        return this;
    }

    default IndexColumn elements() {
        return this;
    }

    default IndexColumn nulls(Nulls place) {
        return this;
    }
}
