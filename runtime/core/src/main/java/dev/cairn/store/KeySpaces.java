package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyPart;
import dev.cairn.query.KeyColumn;
import dev.cairn.query.KeySpace;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the planner knows of a table: where entities can be looked up. */
final class KeySpaces {

    private KeySpaces() {}

    /** The ids, as a whole and by their parts, then some of the indexes. */
    static <K, V> List<KeySpace> of(Table<K, V> table, List<OpenIndex<K, V>> indexes) {
        EntityDescriptor<K, V> descriptor = table.descriptor();
        String idName = descriptor.idName();
        List<KeySpace> spaces = new ArrayList<>();
        spaces.add(ids(table, List.of(IndexColumn.of(idName, descriptor.idType()))));
        List<KeyPart<K, ?>> parts = descriptor.idType().parts();
        if (!parts.isEmpty()) {
            spaces.add(
                    ids(table, parts.stream().map(part -> column(idName, part)).toList()));
        }
        Set<String> neverNull = neverNull(descriptor);
        indexes.forEach(index -> spaces.add(space(index, neverNull)));
        return spaces;
    }

    /** The names of columns that have a value in every entity. */
    static Set<String> neverNull(EntityDescriptor<?, ?> descriptor) {
        Set<String> names = descriptor.components().stream()
                .filter(component -> !component.nullable())
                .map(Component::name)
                .collect(Collectors.toSet());
        names.addAll(descriptor.neverNull());
        descriptor.idType().parts().forEach(part -> names.add(descriptor.idName() + "." + part.name()));
        return names;
    }

    private static KeySpace ids(Table<?, ?> table, List<IndexColumn> columns) {
        return new KeySpace(
                table.descriptor().idName(),
                true,
                columns.stream()
                        .map(column -> new KeyColumn(column, false, false))
                        .toList(),
                true,
                "",
                Map.of(),
                false,
                false,
                table.partition());
    }

    private static IndexColumn column(String idName, KeyPart<?, ?> part) {
        return IndexColumn.of(idName + "." + part.name(), part.type());
    }

    private static <V> KeySpace space(OpenIndex<?, V> index, Set<String> neverNull) {
        IndexDefinition<?, V> definition = index.definition();
        List<KeyColumn> columns = new ArrayList<>();
        for (IndexColumn column : definition.columns()) {
            boolean nullable = !column.multiValued() && !neverNull.contains(column.name());
            columns.add(new KeyColumn(column, nullable, column.multiValued()));
        }
        return new KeySpace(
                definition.name(),
                false,
                columns,
                definition.unique(),
                definition.where(),
                included(definition),
                definition.coversEntity(),
                index.counted(),
                index.partition());
    }

    /** The classes of those included components that are plain values. */
    private static Map<String, Class<?>> included(IndexDefinition<?, ?> definition) {
        Map<String, Class<?>> classes = new HashMap<>();
        for (Component<?, ?> component : definition.included()) {
            Type type = component.type();
            Type value = type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                    ? optional.getActualTypeArguments()[0]
                    : type;
            if (value instanceof Class<?> plain) {
                classes.put(
                        component.name(), MethodType.methodType(plain).wrap().returnType());
            }
        }
        return classes;
    }
}
