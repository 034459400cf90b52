package dev.cairn.processor.validate;

import dev.cairn.processor.read.TypeShape;
import java.util.Set;

/**
 * The classes that can be stored beside primitives, enums, records and arrays, by their qualified names. The processor
 * does not depend on the runtime, whose codec decides it; a test beside the runtime checks that both say the same.
 */
public final class StoredTypes {

    /** Types of one value; they, and enums, can be keys of maps too. */
    public static final Set<String> SCALARS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.String",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.net.URI",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.Currency",
            "java.util.UUID");

    /** Types of what may be absent. */
    public static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalDouble", "java.util.OptionalInt", "java.util.OptionalLong");

    /** Collections, with the type of their elements as their argument. */
    public static final Set<String> COLLECTIONS = Set.of(
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Collection",
            "java.util.Deque",
            "java.util.EnumSet",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.List",
            "java.util.NavigableSet",
            "java.util.Queue",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.TreeSet");

    /** Maps, with the types of their keys and values as their arguments. */
    public static final Set<String> MAPS = Set.of(
            "java.util.EnumMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.SortedMap",
            "java.util.TreeMap");

    private StoredTypes() {}

    /** Whether {@code shape} is one of the classes {@code names}. */
    static boolean isIn(Set<String> names, TypeShape shape) {
        return shape instanceof TypeShape.Declared declared
                && names.contains(declared.type().packageName() + "."
                        + String.join(".", declared.type().simpleNames()));
    }
}
