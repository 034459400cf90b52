package dev.cairn.sql.jdbc;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The old kinds of times, each an instant that means what a clock and a calendar show in some zone: that of the process
 * unless the caller gives a calendar. A {@link Timestamp} is the exception where it is not given one: its instant counts,
 * since timestamps here are those of UTC.
 */
final class ZonedValues {

    private ZonedValues() {}

    static @Nullable Object in(@Nullable Calendar calendar, @Nullable Timestamp value) {
        if (value == null || isUtc(calendar)) {
            return value == null ? null : value.toInstant();
        }
        return LocalDateTime.ofInstant(value.toInstant(), zone(calendar));
    }

    static @Nullable LocalDate in(@Nullable Calendar calendar, @Nullable Date value) {
        if (value == null) {
            return null;
        }
        return isUtc(calendar)
                ? value.toLocalDate()
                : LocalDate.ofInstant(java.time.Instant.ofEpochMilli(value.getTime()), zone(calendar));
    }

    static @Nullable LocalTime in(@Nullable Calendar calendar, @Nullable Time value) {
        if (value == null) {
            return null;
        }
        return isUtc(calendar)
                ? LocalTime.ofInstant(java.time.Instant.ofEpochMilli(value.getTime()), ZoneId.systemDefault())
                : LocalTime.ofInstant(java.time.Instant.ofEpochMilli(value.getTime()), zone(calendar));
    }

    /** Avatica passes the calendar of the connection, which is that of UTC, where the caller gave none. */
    private static boolean isUtc(@Nullable Calendar calendar) {
        return calendar == null || calendar.getTimeZone().equals(ExecutionContext.zone());
    }

    private static ZoneId zone(@Nullable Calendar calendar) {
        TimeZone zone = calendar == null ? TimeZone.getDefault() : calendar.getTimeZone();
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }
}
