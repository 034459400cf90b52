package dev.cairn.store;

import dev.cairn.EntityMigration;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

public interface EntityDescriptor<K, V> {
    String table();

    default List<String> formerTables() {
        return List.of();
    }

    K id(V entity);

    default String idName() {
        return "id";
    }

    KeyType<K> idType();

    default Set<String> neverNull() {
        return Set.of();
    }

    List<Component<V, ?>> components();

    V create(Object[] components);

    default Optional<GeneratedId<V>> generatedId() {
        return Optional.empty();
    }

    default OptionalLong version(V entity) {
        return OptionalLong.empty();
    }

    default Optional<String> versionName() {
        return Optional.empty();
    }

    default V withVersion(V entity, long version) {
        return entity;
    }

    default List<EntityMigration> migrations() {
        return List.of();
    }

    EntityCodec<V> codec();

    List<IndexDefinition<K, V>> indexes();
}
