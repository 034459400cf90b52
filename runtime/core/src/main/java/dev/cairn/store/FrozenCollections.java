package dev.cairn.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Makes decoded collections such that nobody can change them any more. */
final class FrozenCollections {

    private static final Set<Class<?>> INTERFACES = Set.of(
            Collection.class,
            List.class,
            Set.class,
            SortedSet.class,
            NavigableSet.class,
            Map.class,
            SortedMap.class,
            NavigableMap.class);

    private FrozenCollections() {}

    /** Whether a value of a type is a collection that can be frozen, with nothing in it that can be changed. */
    static boolean can(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && INTERFACES.contains(raw)
                && Arrays.stream(generic.getActualTypeArguments()).allMatch(ImmutableTypes::contain);
    }

    /** A view that is equal to the collection, which nobody else refers to. */
    static Object freeze(Object collection) {
        if (isFrozen(collection)) {
            return collection;
        }
        if (collection instanceof List<?> list) {
            return Collections.unmodifiableList(list);
        }
        if (collection instanceof NavigableSet<?> set) {
            return Collections.unmodifiableNavigableSet(set);
        }
        if (collection instanceof Set<?> set) {
            return Collections.unmodifiableSet(set);
        }
        if (collection instanceof NavigableMap<?, ?> map) {
            return Collections.unmodifiableNavigableMap(map);
        }
        if (collection instanceof Map<?, ?> map) {
            return Collections.unmodifiableMap(map);
        }
        return collection;
    }

    /** Whether a collection is one of the JDK's that cannot be changed, or view of one. */
    static boolean isFrozen(Object collection) {
        String type = collection.getClass().getName();
        return type.startsWith("java.util.ImmutableCollections$")
                || type.startsWith("java.util.Collections$Unmodifiable")
                || type.startsWith("java.util.Collections$Empty")
                || type.startsWith("java.util.Collections$Singleton");
    }
}
