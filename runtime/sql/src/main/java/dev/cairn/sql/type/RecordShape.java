package dev.cairn.sql.type;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and makes records of a class that is known at run time alone: those inside of entities. */
final class RecordShape {

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final List<Method> accessors = new ArrayList<>();
    private final Constructor<?> constructor;

    RecordShape(Class<?> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor.", e);
        }
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
        }
    }

    List<RecordComponent> components() {
        return components;
    }

    @Nullable
    Object get(Object record, int component) {
        return call(accessors.get(component), record);
    }

    Object create(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "No " + type.getSimpleName() + " can be made of " + Arrays.toString(values) + ": " + e.getCause(),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    /** Calls a method without arguments. */
    static @Nullable Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(method + " failed.", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called.", e);
        }
    }
}
