package dev.cairn.sql.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.calcite.avatica.util.ByteString;

/** Turns a column's value into the class that is asked for. */
final class ResultValues {

    /** Makes a value of a class, or throws. */
    private interface Conversion {
        Object of(Object value);
    }

    @SuppressWarnings("JavaUtilDate") // is asked for
    private static final Map<Class<?>, Conversion> CONVERSIONS = Map.ofEntries(
            Map.entry(String.class, ResultValues::text),
            Map.entry(Boolean.class, ResultValues::truth),
            Map.entry(Byte.class, value -> number(value).byteValueExact()),
            Map.entry(Short.class, value -> number(value).shortValueExact()),
            Map.entry(Integer.class, value -> number(value).intValueExact()),
            Map.entry(Long.class, value -> number(value).longValueExact()),
            Map.entry(Float.class, value -> number(value).floatValue()),
            Map.entry(Double.class, value -> number(value).doubleValue()),
            Map.entry(BigInteger.class, value -> number(value).toBigIntegerExact()),
            Map.entry(BigDecimal.class, ResultValues::number),
            Map.entry(Instant.class, ResultValues::instant),
            Map.entry(OffsetDateTime.class, value -> instant(value).atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, value -> instant(value).atZone(ZoneOffset.UTC)),
            Map.entry(LocalDateTime.class, value -> LocalDateTime.ofInstant(instant(value), ZoneOffset.UTC)),
            Map.entry(LocalDate.class, ResultValues::date),
            Map.entry(YearMonth.class, value -> YearMonth.from(date(value))),
            Map.entry(Year.class, value -> Year.of(number(value).intValueExact())),
            Map.entry(
                    LocalTime.class,
                    value -> value instanceof Time time ? ColumnTimes.local(time) : LocalTime.parse(value.toString())),
            Map.entry(Duration.class, ResultValues::duration),
            Map.entry(
                    java.util.Date.class,
                    value -> new java.util.Date(instant(value).toEpochMilli())),
            Map.entry(Timestamp.class, value -> Timestamp.from(instant(value))),
            Map.entry(Date.class, value -> Date.valueOf(date(value))),
            Map.entry(Time.class, value -> ColumnTimes.time(LocalDateTime.ofInstant(instant(value), ZoneOffset.UTC))),
            Map.entry(UUID.class, value -> UUID.fromString(value.toString())),
            Map.entry(Character.class, ResultValues::character));

    private ResultValues() {}

    static <T> T convert(Object value, Class<T> type, String column) throws SQLException {
        Conversion conversion = CONVERSIONS.get(type);
        try {
            if (conversion != null) {
                return type.cast(conversion.of(value));
            }
            if (type.isEnum()) {
                return type.cast(constant(type, value.toString()));
            }
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException | ClassCastException e) {
            throw new SQLDataException(
                    "Column " + column + " has \"" + value + "\", which is no " + type.getSimpleName() + ".",
                    SqlState.CAST,
                    e);
        }
        throw new SQLFeatureNotSupportedException(
                "Column " + column + " is " + value.getClass().getName() + " and cannot be returned as "
                        + type.getName() + ".",
                SqlState.NOT_SUPPORTED);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new ByteString(bytes).toString() : value.toString();
    }

    private static Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        String text = value.toString().strip();
        return text.equalsIgnoreCase("true")
                || (!text.equalsIgnoreCase("false") && number(value).signum() != 0);
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return new BigDecimal(value.toString().strip());
    }

    private static Instant instant(Object value) {
        if (value instanceof Date date) {
            return date.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return value instanceof Timestamp time
                ? time.toInstant()
                : Instant.ofEpochMilli(TimeValues.milliseconds(value));
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : LocalDate.ofInstant(instant(value), ZoneOffset.UTC);
    }

    private static Duration duration(Object value) {
        BigDecimal nanoseconds = number(value).movePointRight(9);
        BigInteger[] parts = nanoseconds.toBigInteger().divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static Character character(Object value) {
        String text = value.toString();
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
