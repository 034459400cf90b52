package dev.cairn.sql.type;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A collection or an array as an ARRAY.
 *
 * @param container the class of the collection or array
 * @param element the type of its elements
 */
record ArrayType(Class<?> container, MappedType element) implements ColumnType {

    @Override
    public RelDataType type(RelDataTypeFactory factory) {
        return factory.createArrayType(element.type(factory, element.nullable()), -1);
    }

    @Override
    public Object toSql(Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof Iterable<?> iterable) {
            iterable.forEach(each -> elements.add(element.toSql(each)));
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(element.toSql(Array.get(value, i)));
            }
        }
        return elements;
    }

    @Override
    public Object toJava(Object value) {
        if (container.isInstance(value) && !(value instanceof List)) {
            return value;
        }
        Collection<?> given = value instanceof Collection<?> collection ? collection : Arrays.asList((Object[]) value);
        List<@Nullable Object> elements = new ArrayList<>();
        given.forEach(each -> elements.add(element.toJava(each)));
        if (container.isArray()) {
            Object array = Array.newInstance(container.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
        if (SortedSet.class.isAssignableFrom(container)) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
        }
        return Set.class.isAssignableFrom(container)
                ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
                : Collections.unmodifiableList(elements);
    }
}
