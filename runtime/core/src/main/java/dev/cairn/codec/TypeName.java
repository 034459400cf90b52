package dev.cairn.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.StringJoiner;

/** The text of a type that the catalog keeps; our own, because that of the JDK differs between implementations. */
final class TypeName {

    private TypeName() {}

    static String of(Type type) {
        if (type instanceof Class<?> c) {
            return c.isArray() ? of(c.getComponentType()) + "[]" : c.getName();
        }
        if (type instanceof GenericArrayType a) {
            return of(a.getGenericComponentType()) + "[]";
        }
        if (type instanceof ParameterizedType p) {
            return ofParameterized(p);
        }
        if (type instanceof WildcardType w) {
            return ofWildcard(w);
        }
        if (type instanceof TypeVariable<?> v) {
            return v.getName();
        }
        throw new IllegalArgumentException("Unknown kind of type: " + type);
    }

    private static String ofParameterized(ParameterizedType type) {
        Class<?> raw = RawType.of(type);
        // An inner class of a generic one has arguments before its own name: Outer<java.lang.String>$Inner.
        String name = type.getOwnerType() instanceof ParameterizedType owner
                ? of(owner)
                        + raw.getName().substring(RawType.of(owner).getName().length())
                : raw.getName();
        if (type.getActualTypeArguments().length == 0) {
            return name;
        }
        StringJoiner arguments = new StringJoiner(", ", name + "<", ">");
        for (Type argument : type.getActualTypeArguments()) {
            arguments.add(of(argument));
        }
        return arguments.toString();
    }

    private static String ofWildcard(WildcardType type) {
        if (type.getLowerBounds().length > 0) {
            return "? super " + of(type.getLowerBounds()[0]);
        }
        Type upper = type.getUpperBounds()[0];
        return upper == Object.class ? "?" : "? extends " + of(upper);
    }
}
