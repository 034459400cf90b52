package dev.cairn.processor.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values that the compact codec writes by a constant of the runtime's {@code ValueType}, which has this name. */
public enum SingleValue {
    BOOLEAN("java.lang.Boolean", false),
    BYTE("java.lang.Byte", false),
    SHORT("java.lang.Short", false),
    INT("java.lang.Integer", false),
    LONG("java.lang.Long", false),
    CHAR("java.lang.Character", false),
    FLOAT("java.lang.Float", false),
    DOUBLE("java.lang.Double", false),
    STRING("java.lang.String", true),
    BYTES("byte[]", false),
    CHARS("char[]", false),
    BOOLEANS("boolean[]", false),
    SHORTS("short[]", false),
    INTS("int[]", false),
    LONGS("long[]", false),
    FLOATS("float[]", false),
    DOUBLES("double[]", false),
    UUID("java.util.UUID", false),
    BIG_INTEGER("java.math.BigInteger", false),
    BIG_DECIMAL("java.math.BigDecimal", false),
    INSTANT("java.time.Instant", false),
    DURATION("java.time.Duration", false),
    LOCAL_DATE("java.time.LocalDate", false),
    LOCAL_TIME("java.time.LocalTime", false),
    LOCAL_DATE_TIME("java.time.LocalDateTime", false),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", true),
    OFFSET_TIME("java.time.OffsetTime", true),
    ZONED_DATE_TIME("java.time.ZonedDateTime", true),
    PERIOD("java.time.Period", true),
    YEAR("java.time.Year", true),
    YEAR_MONTH("java.time.YearMonth", true),
    MONTH_DAY("java.time.MonthDay", true),
    ZONE_ID("java.time.ZoneId", true),
    ZONE_OFFSET("java.time.ZoneOffset", true),
    URI("java.net.URI", true),
    CURRENCY("java.util.Currency", true),
    OPTIONAL_INT("java.util.OptionalInt", true),
    OPTIONAL_LONG("java.util.OptionalLong", true),
    OPTIONAL_DOUBLE("java.util.OptionalDouble", true);

    private static final Map<String, SingleValue> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.type, Function.identity()));

    private final String type;
    private final boolean holdsNull;

    SingleValue(String type, boolean holdsNull) {
        this.type = type;
        this.holdsNull = holdsNull;
    }

    /** The one for a class by its qualified name, or for an array of primitives such as {@code byte[]}. */
    public static Optional<SingleValue> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Whether the constant's values can be null. */
    public boolean holdsNull() {
        return holdsNull;
    }
}
