package dev.cairn.sql.jdbc;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The old kinds of times, each an instant that means what a clock and a calendar show in some zone: that of the process
 * unless the caller gives a calendar. A {@link Timestamp} is the exception where it is not given one: its instant counts,
 * since timestamps here are those of UTC.
 */
final class ZonedValues {

    private ZonedValues() {}

    static @Nullable Object in(@Nullable Calendar calendar, @Nullable Timestamp value) {
        if (value == null || calendar == null) {
            return value == null ? null : value.toInstant();
        }
        return LocalDateTime.ofInstant(value.toInstant(), zone(calendar));
    }

    static @Nullable LocalDate in(@Nullable Calendar calendar, @Nullable Date value) {
        if (value == null || calendar == null) {
            return value == null ? null : value.toLocalDate();
        }
        return LocalDate.ofInstant(Instant.ofEpochMilli(value.getTime()), zone(calendar));
    }

    static @Nullable LocalTime in(@Nullable Calendar calendar, @Nullable Time value) {
        return value == null ? null : LocalTime.ofInstant(Instant.ofEpochMilli(value.getTime()), zone(calendar));
    }

    private static ZoneId zone(@Nullable Calendar calendar) {
        return calendar == null
                ? ZoneId.systemDefault()
                : calendar.getTimeZone().toZoneId();
    }
}
