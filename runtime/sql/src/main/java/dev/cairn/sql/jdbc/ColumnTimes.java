package dev.cairn.sql.jdbc;

import dev.cairn.sql.type.ExactTime;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import org.apache.calcite.sql.type.SqlTypeName;

/** Columns of dates and times as Java's classes. */
final class ColumnTimes {

    private static final long NANOS_OF_MILLISECOND = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(0);

    private ColumnTimes() {}

    /** A value in Calcite's form: days, milliseconds of a day, or milliseconds. */
    static LocalDateTime of(int type, long value) {
        return switch (type) {
            case Types.DATE -> LocalDate.ofEpochDay(value).atStartOfDay();
            case Types.TIME -> FIRST_DAY.atTime(LocalTime.ofNanoOfDay(value * NANOS_OF_MILLISECOND));
            default -> LocalDateTime.ofInstant(Instant.ofEpochMilli(value), ZoneOffset.UTC);
        };
    }

    /** As SQL writes it, with the fraction of a second that there is. */
    static String text(int type, LocalDateTime time) {
        return type == Types.DATE
                ? time.toLocalDate().toString()
                : ExactTime.of(time, SqlTypeName.TIMESTAMP).text(type == Types.TIME);
    }

    static Instant utc(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    /** When clocks of a calendar's zone show it. */
    static Instant in(Calendar calendar, LocalDateTime time) {
        return time.atZone(calendar.getTimeZone().toZoneId()).toInstant();
    }

    /** What clocks of the process show, with the milliseconds that {@link Time#toLocalTime()} leaves out. */
    static LocalTime local(Time time) {
        return new Timestamp(time.getTime()).toLocalDateTime().toLocalTime();
    }

    /** When clocks of the process show it, which is what this old type means. */
    static Time time(LocalDateTime time) {
        return new Time(Timestamp.valueOf(FIRST_DAY.atTime(time.toLocalTime())).getTime());
    }
}
