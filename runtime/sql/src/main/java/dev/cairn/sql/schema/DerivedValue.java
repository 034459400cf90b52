package dev.cairn.sql.schema;

import dev.cairn.sql.type.MappedType;
import dev.cairn.sql.type.MappedTypes;
import dev.cairn.store.EntityDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method of the record computes, for indexes that have it as a column or as their condition.
 *
 * @param method the method
 * @param type the type of what it returns
 */
record DerivedValue(MethodHandle method, MappedType type) {

    /** Finds a method without arguments; none if nothing tells the class of the record. */
    static Optional<DerivedValue> of(EntityDescriptor<?, ?> descriptor, String name) {
        return entity(descriptor.getClass()).flatMap(entity -> method(entity, name));
    }

    private static Optional<DerivedValue> method(Class<?> entity, String name) {
        try {
            Method method = entity.getDeclaredMethod(name);
            method.setAccessible(true);
            return Optional.of(new DerivedValue(
                    MethodHandles.lookup().unreflect(method), MappedTypes.of(method.getGenericReturnType())));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static Optional<Class<?>> entity(Class<?> descriptor) {
        for (Type type : descriptor.getGenericInterfaces()) {
            if (type instanceof ParameterizedType parameterized
                    && parameterized.getRawType() == EntityDescriptor.class
                    && parameterized.getActualTypeArguments()[1] instanceof Class<?> entity) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    @Nullable
    Object get(Object entity) {
        try {
            return MappedType.unwrap(method.invoke(entity));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(method + " failed.", e);
        }
    }
}
