package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;

/**
 * SQL values with all that they say, one Java type for each family of SQL types: {@link BigDecimal} for numbers, but
 * {@link Double} for those that are not finite, {@link String}, {@link Boolean}, {@link LocalDate}, {@link LocalTime},
 * {@link LocalDateTime} in UTC for timestamps, {@link UUID}, {@code byte[]}.
 */
public final class ExactValues {

    private static final long MILLIS_PER_SECOND = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private ExactValues() {}

    /**
     * Takes a value of an SQL type.
     *
     * @param value Calcite's value, or one of java.time or java.sql, or of the Java type
     * @param name the kind of its type
     * @return the exact value
     * @throws ClassCastException if it is no value of that type
     */
    public static Object of(Object value, SqlTypeName name) {
        return switch (name) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, FLOAT, DOUBLE -> number((Number) value);
            case CHAR, VARCHAR -> text(value);
            case DATE -> date(value);
            case TIME -> time(value);
            case TIMESTAMP -> timestamp(value);
            case UUID -> value instanceof UUID ? value : UUID.fromString(text(value));
            case BINARY, VARBINARY -> value instanceof ByteString bytes ? bytes.getBytes() : value;
            default -> value;
        };
    }

    /**
     * Compares two values of one family.
     *
     * @param a a number, a text, a date, a time or a timestamp
     * @param b another one
     * @return less than 0, 0, or more than 0; text by code points
     * @throws ClassCastException if they are of different families
     */
    @SuppressWarnings("unchecked") // all of them can be compared
    public static int compare(Object a, Object b) {
        if (a instanceof String text) {
            return KeyType.STRING.comparator().compare(text, (String) b);
        }
        if (a instanceof Double || b instanceof Double) {
            return Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static String text(Object value) {
        if (value instanceof NlsString text) {
            return text.getValue();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** Returns a number exactly. */
    private static Object number(Number number) {
        if (number instanceof BigDecimal) {
            return number;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? (Object) new BigDecimal(value) : (Object) value;
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.toLocalDate();
        }
        if (value instanceof YearMonth month) {
            return month.atDay(1);
        }
        return LocalDate.ofEpochDay(((Number) value).longValue());
    }

    private static LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        if (value instanceof ExactTime time) {
            return time.time().toLocalTime();
        }
        return LocalTime.ofNanoOfDay(Math.floorMod(((Number) value).longValue(), MILLIS_PER_DAY) * NANOS_PER_MILLI);
    }

    private static LocalDateTime timestamp(Object value) {
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (value instanceof ExactTime time) {
            return time.time();
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return LocalDateTime.ofInstant(dateTime.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof LocalDate || value instanceof YearMonth) {
            return date(value).atStartOfDay();
        }
        long millis = ((Number) value).longValue();
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, MILLIS_PER_SECOND),
                (int) (Math.floorMod(millis, MILLIS_PER_SECOND) * NANOS_PER_MILLI),
                ZoneOffset.UTC);
    }
}
