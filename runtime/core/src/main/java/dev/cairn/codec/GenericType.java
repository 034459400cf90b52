package dev.cairn.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Makes the generic types that no class literal can name, such as {@code List<String>}.
 *
 * <p>The types are immutable, safe for use by several threads, and equal (with the same hash code) to those that the
 * JDK's reflection gives for the same declaration.
 */
public final class GenericType {

    private GenericType() {}

    /**
     * A class with type arguments.
     *
     * @param raw the generic class or interface, such as {@code List.class}
     * @param arguments its type arguments in order, none of them primitive
     * @return the parameterized type
     * @throws IllegalArgumentException if {@code raw} takes another number of arguments, or one of them is primitive
     */
    public static ParameterizedType of(Class<?> raw, Type... arguments) {
        int parameters = raw.getTypeParameters().length;
        if (parameters == 0 || parameters != arguments.length) {
            throw new IllegalArgumentException(
                    raw.getName() + " takes " + parameters + " type arguments, not " + arguments.length);
        }
        for (Type argument : arguments) {
            if (argument instanceof Class<?> c && c.isPrimitive()) {
                throw new IllegalArgumentException("The primitive type " + c + " cannot be a type argument of "
                        + raw.getName() + "; use " + RawType.boxed(c).getName());
            }
        }
        return new ClassWithArguments(raw, arguments.clone());
    }

    /**
     * An array whose elements have a generic type. For other arrays use the class literal, such as
     * {@code String[].class}.
     *
     * @param element the type of the elements
     * @return the array type
     */
    public static GenericArrayType arrayOf(Type element) {
        return new ArrayOfGeneric(element);
    }
}
