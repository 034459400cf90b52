package dev.cairn.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the SQL types of Java types that can be keys. */
public final class ScalarTypes {

    private static final Map<Class<?>, ScalarType<?>> BY_CLASS = Map.ofEntries(
            Map.entry(Boolean.class, OtherTypes.BOOLEAN),
            Map.entry(Byte.class, NumberTypes.BYTE),
            Map.entry(Short.class, NumberTypes.SHORT),
            Map.entry(Integer.class, NumberTypes.INT),
            Map.entry(Long.class, NumberTypes.LONG),
            Map.entry(Float.class, NumberTypes.FLOAT),
            Map.entry(Double.class, NumberTypes.DOUBLE),
            Map.entry(BigInteger.class, NumberTypes.BIG_INTEGER),
            Map.entry(BigDecimal.class, NumberTypes.BIG_DECIMAL),
            Map.entry(Duration.class, NumberTypes.DURATION),
            Map.entry(Year.class, NumberTypes.YEAR),
            Map.entry(Character.class, OtherTypes.CHAR),
            Map.entry(String.class, OtherTypes.STRING),
            Map.entry(byte[].class, OtherTypes.BYTES),
            Map.entry(UUID.class, OtherTypes.UUID),
            Map.entry(Instant.class, TimeTypes.INSTANT),
            Map.entry(LocalDate.class, TimeTypes.LOCAL_DATE),
            Map.entry(LocalTime.class, TimeTypes.LOCAL_TIME),
            Map.entry(LocalDateTime.class, TimeTypes.LOCAL_DATE_TIME),
            Map.entry(OffsetDateTime.class, TimeTypes.OFFSET_DATE_TIME),
            Map.entry(YearMonth.class, TimeTypes.YEAR_MONTH));

    private ScalarTypes() {}

    /**
     * The type of a class.
     *
     * @param type the class, boxed
     * @return its SQL type, or empty if its values cannot be keys by themselves
     */
    public static Optional<ScalarType<?>> of(Class<?> type) {
        return type.isEnum() ? Optional.of(ofEnum(type)) : Optional.ofNullable(BY_CLASS.get(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class
    private static ScalarType<?> ofEnum(Class<?> type) {
        return OtherTypes.ofEnum((Class) type);
    }
}
