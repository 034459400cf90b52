package dev.cairn.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

public final class GenericType {
    private GenericType() {}

    public static ParameterizedType of(Class<?> raw, Type... arguments) {
        return null;
    }

    public static GenericArrayType arrayOf(Type element) {
        return null;
    }
}
