package dev.cairn.codec;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which types the JSON codec stores: those of which every value reads back as an equal one of the same type. What is
 * not known to do so is refused when the codec is made, and not when the first entity is lost.
 */
final class JsonTypes {

    private static final Set<Class<?>> COLLECTIONS = Set.of(
            Collection.class,
            List.class,
            ArrayList.class,
            LinkedList.class,
            Set.class,
            HashSet.class,
            LinkedHashSet.class,
            EnumSet.class,
            SortedSet.class,
            NavigableSet.class,
            TreeSet.class,
            Queue.class,
            Deque.class,
            ArrayDeque.class);

    private static final Set<Class<?>> MAPS = Set.of(
            Map.class,
            HashMap.class,
            LinkedHashMap.class,
            EnumMap.class,
            SortedMap.class,
            NavigableMap.class,
            TreeMap.class);

    private static final TypeFactory TYPES = StoredJson.MAPPER.getTypeFactory();

    private final Set<JavaType> seen = new HashSet<>();

    private JsonTypes() {}

    /**
     * Resolves the type of a component.
     *
     * @throws IllegalArgumentException if it, or a type inside it, cannot be stored; says why
     */
    static JavaType resolve(Type type) {
        JavaType resolved = TYPES.constructType(type);
        new JsonTypes().check(resolved);
        return resolved;
    }

    private void check(JavaType type) {
        Class<?> raw = RawType.boxed(type.getRawClass());
        if (JsonValueTypes.SCALARS.contains(raw) || type.getRawClass().isEnum() || !seen.add(type)) {
            return;
        }
        if (raw.isRecord()) {
            checkRecord(type);
        } else if (RawType.isOptional(raw)) {
            checkOptional(type);
        } else if (raw.isArray() || COLLECTIONS.contains(raw)) {
            check(type.getContentType());
        } else if (MAPS.contains(raw)) {
            checkKey(type.getKeyType());
            check(type.getContentType());
        } else {
            throw new IllegalArgumentException("JSON does not say which " + raw.getName() + " to read back");
        }
    }

    private void checkRecord(JavaType type) {
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            try {
                check(TYPES.resolveMemberType(component.getGenericType(), type.getBindings()));
            } catch (IllegalArgumentException unsupported) {
                throw new IllegalArgumentException(
                        unsupported.getMessage() + ", in " + component.getName() + " of "
                                + type.getRawClass().getName(),
                        unsupported);
            }
        }
    }

    private void checkOptional(JavaType type) {
        JavaType content = type.getContentType();
        if (content == null) {
            return; // OptionalInt and the like
        }
        if (RawType.isOptional(content.getRawClass())) {
            throw new IllegalArgumentException("JSON cannot tell an empty optional from an optional of an empty one");
        }
        check(content);
    }

    private static void checkKey(JavaType type) {
        if (!type.getRawClass().isEnum() && !JsonValueTypes.KEYS.contains(type.getRawClass())) {
            throw new IllegalArgumentException(
                    "a key of a JSON map is one text, and " + type.getRawClass().getName() + " has none");
        }
    }
}
