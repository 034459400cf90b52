package dev.cairn.tests.codec;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes values of any type that can be stored. */
final class RandomValues {

    private static final Map<Class<?>, Function<Random, Object>> SCALARS = Map.ofEntries(
            Map.entry(Boolean.class, Random::nextBoolean),
            Map.entry(Byte.class, random -> (byte) random.nextInt()),
            Map.entry(Short.class, random -> (short) random.nextInt()),
            Map.entry(Integer.class, random -> random.nextInt() >> random.nextInt(32)),
            Map.entry(Long.class, random -> random.nextLong() >> random.nextInt(64)),
            Map.entry(Character.class, random -> (char) random.nextInt()),
            Map.entry(Float.class, random -> Float.intBitsToFloat(random.nextInt() & 0x807FFFFF)),
            Map.entry(Double.class, random -> random.nextBoolean() ? -0.0 : random.nextGaussian()),
            Map.entry(String.class, RandomValues::text),
            Map.entry(UUID.class, random -> new UUID(random.nextLong(), random.nextLong())),
            Map.entry(BigInteger.class, random -> new BigInteger(random.nextInt(200), random).negate()),
            Map.entry(
                    BigDecimal.class,
                    random -> new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(40) - 20)),
            Map.entry(Instant.class, RandomValues::instant),
            Map.entry(Duration.class, random -> Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000))),
            Map.entry(LocalDate.class, RandomValues::date),
            Map.entry(LocalTime.class, RandomValues::time),
            Map.entry(LocalDateTime.class, random -> date(random).atTime(time(random))),
            Map.entry(
                    OffsetDateTime.class,
                    random -> date(random).atTime(time(random)).atOffset(offset(random))),
            Map.entry(OffsetTime.class, random -> time(random).atOffset(offset(random))),
            Map.entry(
                    ZonedDateTime.class,
                    random -> LocalDate.EPOCH
                            .plusDays(random.nextInt(20_000))
                            .atTime(time(random))
                            .atZone(zone(random))),
            Map.entry(Period.class, random -> Period.of(random.nextInt(), random.nextInt(), random.nextInt())),
            Map.entry(Year.class, random -> Year.of(random.nextInt(2_000_000) - 1_000_000)),
            Map.entry(YearMonth.class, random -> YearMonth.from(date(random))),
            Map.entry(MonthDay.class, random -> MonthDay.from(date(random))),
            Map.entry(ZoneId.class, RandomValues::zone),
            Map.entry(ZoneOffset.class, RandomValues::offset),
            Map.entry(URI.class, random -> URI.create("https://example.com/" + random.nextInt())),
            Map.entry(Currency.class, random -> Currency.getInstance(random.nextBoolean() ? "EUR" : "JPY")),
            Map.entry(
                    OptionalInt.class,
                    random -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt())),
            Map.entry(
                    OptionalLong.class,
                    random -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong())),
            Map.entry(
                    OptionalDouble.class,
                    random -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble())));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            double.class, Double.class);

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /** A value of {@code type} that is not null; what is inside it may be. */
    Object value(Type type) {
        return value(type, Map.of(), 0);
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> variables, int depth) {
        if (type instanceof WildcardType wildcard) {
            return value(wildcard.getUpperBounds()[0], variables, depth);
        }
        if (type instanceof TypeVariable<?> variable) {
            return value(variables.get(variable), variables, depth);
        }
        if (type instanceof GenericArrayType array) {
            return array(raw(array.getGenericComponentType()), array.getGenericComponentType(), variables, depth);
        }
        Class<?> raw = raw(type);
        Type[] arguments = type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
        Function<Random, Object> scalar = SCALARS.get(BOXES.getOrDefault(raw, raw));
        if (scalar != null) {
            return scalar.apply(random);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isArray()) {
            return array(raw.getComponentType(), raw.getComponentType(), variables, depth);
        }
        if (raw.isRecord()) {
            return record(raw, arguments, variables, depth);
        }
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(arguments[0], variables, depth + 1));
        }
        return Map.class.isAssignableFrom(raw)
                ? map(raw, arguments, variables, depth)
                : collection(raw, arguments[0], variables, depth);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return raw(((ParameterizedType) type).getRawType());
    }

    private int size(int depth) {
        return depth > 4 ? 0 : random.nextInt(4);
    }

    private Object array(Class<?> raw, Type element, Map<TypeVariable<?>, Type> variables, int depth) {
        Object array = Array.newInstance(raw, size(depth));
        for (int i = 0; i < Array.getLength(array); i++) {
            if (raw.isPrimitive() || random.nextInt(4) > 0) {
                Array.set(array, i, value(element, variables, depth + 1));
            }
        }
        return array;
    }

    private Object record(Class<?> raw, Type[] arguments, Map<TypeVariable<?>, Type> variables, int depth) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            bound.put(
                    raw.getTypeParameters()[i],
                    arguments[i] instanceof TypeVariable<?> variable ? variables.get(variable) : arguments[i]);
        }
        RecordComponent[] components = raw.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> optional(component.getGenericType(), bound, depth))
                .toArray();
        try {
            var constructor = raw.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object optional(Type type, Map<TypeVariable<?>, Type> variables, int depth) {
        boolean needed = type instanceof Class<?> raw && raw.isPrimitive()
                || type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return needed || random.nextInt(4) > 0 ? value(type, variables, depth + 1) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of classes known only when the test runs
    private Object collection(Class<?> raw, Type element, Map<TypeVariable<?>, Type> variables, int depth) {
        Collection collection;
        if (raw == EnumSet.class) {
            collection = EnumSet.noneOf((Class) element);
        } else if (raw == ArrayDeque.class) {
            collection = new ArrayDeque();
        } else if (SortedSet.class.isAssignableFrom(raw)) {
            collection = new TreeSet();
        } else if (raw == HashSet.class) {
            collection = new HashSet();
        } else if (raw.isAssignableFrom(LinkedHashSet.class) && !raw.isAssignableFrom(ArrayList.class)) {
            collection = new LinkedHashSet();
        } else {
            collection = raw.isAssignableFrom(ArrayList.class) ? new ArrayList() : new LinkedList();
        }
        boolean nulls = collection instanceof List || collection instanceof LinkedHashSet;
        for (int i = size(depth); i > 0; i--) {
            collection.add(nulls && random.nextInt(5) == 0 ? null : value(element, variables, depth + 1));
        }
        return collection;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of classes known only when the test runs
    private Object map(Class<?> raw, Type[] arguments, Map<TypeVariable<?>, Type> variables, int depth) {
        Map map;
        if (raw == EnumMap.class) {
            map = new EnumMap((Class) arguments[0]);
        } else if (SortedMap.class.isAssignableFrom(raw)) {
            map = new TreeMap();
        } else {
            map = raw == HashMap.class ? new HashMap() : new LinkedHashMap();
        }
        for (int i = size(depth); i > 0; i--) {
            Object key = value(arguments[0], variables, depth + 1);
            boolean half = key instanceof Character unit && Character.isSurrogate(unit); // which is no key
            map.put(half ? 'k' : key, optional(arguments[1], variables, depth + 1));
        }
        return map;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x2000)
                .map(codePoint -> random.nextInt(9) == 0 ? codePoint + 0x1F000 : codePoint >> random.nextInt(12))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Instant instant(Random random) {
        return random.nextInt(9) == 0
                ? Instant.MIN
                : Instant.ofEpochSecond(random.nextInt() * 10L, random.nextInt(1_000_000_000));
    }

    private static LocalDate date(Random random) {
        return LocalDate.ofEpochDay(random.nextInt(4_000_000) - 2_000_000);
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400_000_000_000L));
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600) - 18 * 3600);
    }

    private static ZoneId zone(Random random) {
        return ZoneId.of(random.nextBoolean() ? "Europe/Rome" : "UTC");
    }
}
