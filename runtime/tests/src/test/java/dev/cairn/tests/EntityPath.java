package dev.cairn.tests;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the name of a column leads to in an entity, found by reflection. */
final class EntityPath {

    private EntityPath() {}

    /** The value, without its Optional, or null. */
    static @Nullable Object value(Object entity, String path) {
        Object reached = entity;
        for (String step : path.split("\\.")) {
            if (reached == null) {
                return null;
            }
            reached = call(reached, step);
            reached = reached instanceof Optional<?> optional ? optional.orElse(null) : reached;
        }
        return reached;
    }

    /** The elements of a collection or array that are not null. */
    static List<Object> elements(@Nullable Object several) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (several instanceof Collection<?> collection) {
            elements.addAll(collection);
        } else if (several != null) {
            for (int i = 0; i < Array.getLength(several); i++) {
                elements.add(Array.get(several, i));
            }
        }
        elements.removeIf(Objects::isNull);
        return new ArrayList<>(elements);
    }

    private static @Nullable Object call(Object target, String method) {
        try {
            Method found = target.getClass().getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
