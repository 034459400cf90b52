package dev.cairn.sql.jdbc;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The internal forms of times: days, and milliseconds, of UTC; rounded down where a time is more exact. */
final class TimeValues {

    private static final long NANOS_OF_MILLISECOND = 1_000_000;

    private TimeValues() {}

    static int days(Object value) {
        return Math.toIntExact(date(value).toEpochDay());
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof YearMonth month) {
            return month.atDay(1);
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof CharSequence text && text.length() <= 10
                ? LocalDate.parse(text)
                : dateTime(value).toLocalDate();
    }

    static int millisecondsOfDay(Object value) {
        return (int) (time(value).toNanoOfDay() / NANOS_OF_MILLISECOND);
    }

    private static LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof java.sql.Time time) {
            return ColumnTimes.local(time);
        }
        return value instanceof CharSequence text
                ? LocalTime.parse(text)
                : dateTime(value).toLocalTime();
    }

    static long milliseconds(Object value) {
        return dateTime(value).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @SuppressWarnings("JavaUtilDate") // is given
    private static LocalDateTime dateTime(Object value) {
        if (value instanceof LocalDateTime time) {
            return time;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime time) {
            return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime time) {
            return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (value instanceof java.sql.Timestamp time) {
            return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate().atStartOfDay();
        }
        if (value instanceof java.util.Date time) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(time.getTime()), ZoneOffset.UTC);
        }
        String text = InternalValues.text(value).strip().replace(' ', 'T');
        if (text.endsWith("Z")) {
            return LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        }
        return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    static boolean isDuration(Object value) {
        return value instanceof Duration;
    }

    /** A duration as seconds with nine decimals. */
    static BigDecimal seconds(Object value) {
        Duration duration = (Duration) value;
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
