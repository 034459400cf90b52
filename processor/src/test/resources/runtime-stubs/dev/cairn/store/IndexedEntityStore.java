package dev.cairn.store;

import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.TypedIndexDefinition;
import java.util.Optional;

public interface IndexedEntityStore<K, V> {
    <E> IndexScan<K, V, E> scan(TypedIndexDefinition<K, V, E> index, IndexBounds bounds);

    Optional<V> find(IndexDefinition<K, V> index, Object... columns);

    boolean exists(IndexDefinition<K, V> index, Object... columns);

    EntityScan<K, V> scanByIdPrefix(Object... leading);
}
