package dev.cairn.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Knows types of which no decoded value can be changed. What is not known to be one of them is none. */
final class ImmutableTypes {

    private static final Set<Class<?>> SCALARS = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class,
            Currency.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    /** Records that are being looked at, or have been. */
    private final Set<Class<?>> seen = new HashSet<>();

    private ImmutableTypes() {}

    static boolean contain(Type type) {
        return new ImmutableTypes().isImmutable(type);
    }

    private boolean isImmutable(Type type) {
        if (type instanceof Class<?> plain) {
            return isImmutable(plain);
        }
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Optional.class
                && isImmutable(generic.getActualTypeArguments()[0]);
    }

    private boolean isImmutable(Class<?> type) {
        return type.isPrimitive()
                || SCALARS.contains(type)
                || type.isEnum()
                || type.getPackageName().equals("java.time")
                || (type.isRecord() && hasImmutableComponents(type));
    }

    /** A record that leads to itself is judged by everything else in it. */
    private boolean hasImmutableComponents(Class<?> type) {
        if (!seen.add(type)) {
            return true;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isImmutable(component.getGenericType())) {
                return false;
            }
        }
        return true;
    }
}
