package dev.cairn.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An array type that is equal to the JDK's. */
final class ArrayOfGeneric implements GenericArrayType {

    private final Type element;

    ArrayOfGeneric(Type element) {
        this.element = Objects.requireNonNull(element, "element");
    }

    @Override
    public Type getGenericComponentType() {
        return element;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GenericArrayType that && element.equals(that.getGenericComponentType());
    }

    @Override
    public int hashCode() {
        return element.hashCode(); // as the JDK's
    }

    @Override
    public String toString() {
        return TypeName.of(this);
    }
}
