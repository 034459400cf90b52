package dev.cairn.sql.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A map as a MAP.
 *
 * @param container the class of the map
 * @param key the type of its keys
 * @param value the type of its values
 */
record MapType(Class<?> container, MappedType key, MappedType value) implements ColumnType {

    @Override
    public RelDataType type(RelDataTypeFactory factory) {
        return factory.createMapType(key.type(factory, false), value.type(factory, value.nullable()));
    }

    @Override
    public Object toSql(Object map) {
        Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((k, v) -> entries.put(key.toSql(k), value.toSql(v)));
        return entries;
    }

    @Override
    public Object toJava(Object map) {
        Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((k, v) -> entries.put(key.toJava(k), value.toJava(v)));
        return SortedMap.class.isAssignableFrom(container)
                ? Collections.unmodifiableSortedMap(new TreeMap<>(entries))
                : Collections.unmodifiableMap(entries);
    }
}
