package dev.cairn.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A parameterized type that is equal to the JDK's. */
final class ClassWithArguments implements ParameterizedType {

    private final Class<?> raw;
    private final Type[] arguments;

    ClassWithArguments(Class<?> raw, Type[] arguments) {
        this.raw = raw;
        this.arguments = arguments;
        for (Type argument : arguments) {
            Objects.requireNonNull(argument, "type argument");
        }
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.clone();
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType that
                && raw.equals(that.getRawType())
                && Objects.equals(getOwnerType(), that.getOwnerType())
                && Arrays.equals(arguments, that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(arguments) ^ Objects.hashCode(getOwnerType()) ^ raw.hashCode(); // as the JDK's
    }

    @Override
    public String toString() {
        return TypeName.of(this);
    }
}
