package dev.cairn.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What is left of a generic type at run time. */
final class RawType {

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private RawType() {}

    /** The class that a value of {@code type} is an instance of; primitives stay primitive. */
    static Class<?> of(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType p) {
            return of(p.getRawType());
        }
        if (type instanceof GenericArrayType a) {
            return of(a.getGenericComponentType()).arrayType();
        }
        if (type instanceof WildcardType w) {
            return of(w.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> v) {
            return of(v.getBounds()[0]);
        }
        throw new IllegalArgumentException("Unknown kind of type: " + type);
    }

    static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    static boolean isOptional(Class<?> type) {
        return OPTIONALS.contains(type);
    }
}
