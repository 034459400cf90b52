package dev.cairn.sql.type;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A time of day or a timestamp with its nanoseconds, for which Calcite, that counts milliseconds, has no value. It is no
 * {@link Number}, since those Calcite compares in its own way. Immutable.
 */
public final class ExactTime implements Comparable<ExactTime> {

    private static final int MILLIS_PER_SECOND = 1000;
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int MOST_DIGITS = 9;
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_DAY = 86_400;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, MOST_DIGITS, true)
            .toFormatter(Locale.ROOT);

    private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(0);
    private static final long FIRST = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

    private final long second;
    private final int nano;

    private ExactTime(long second, int nano) {
        this.second = second;
        this.nano = nano;
    }

    /**
     * Makes one; called by generated code.
     *
     * @param second the second, since 1970 in UTC or since midnight
     * @param nano the nanosecond in it, from 0 to 999,999,999
     * @return the time
     */
    public static ExactTime of(long second, int nano) {
        return new ExactTime(second, nano);
    }

    /**
     * Takes a time as Calcite has it; called by generated code.
     *
     * @param milliseconds since 1970 in UTC or since midnight
     * @return the time
     */
    public static ExactTime ofMillis(long milliseconds) {
        return new ExactTime(
                Math.floorDiv(milliseconds, MILLIS_PER_SECOND),
                Math.floorMod(milliseconds, MILLIS_PER_SECOND) * NANOS_PER_MILLI);
    }

    /**
     * The start of a day; called by generated code.
     *
     * @param day the day since 1970
     * @return the time, in UTC
     */
    public static ExactTime ofDay(long day) {
        return new ExactTime(day * SECONDS_PER_DAY, 0);
    }

    /**
     * Takes a value with all that it says.
     *
     * @param value Calcite's value, or one of java.time or java.sql
     * @param name the kind of its SQL type
     * @return the time
     * @throws ClassCastException if it is no value of that type
     */
    public static ExactTime of(Object value, SqlTypeName name) {
        if (value instanceof ExactTime exact) {
            return exact;
        }
        if (value instanceof Instant instant) {
            return new ExactTime(instant.getEpochSecond(), instant.getNano());
        }
        if (value instanceof OffsetDateTime time) {
            return new ExactTime(time.toEpochSecond(), time.getNano());
        }
        Object exact = ExactValues.of(value, name);
        Instant instant = exact instanceof LocalTime time
                ? FIRST_DAY.atTime(time).toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) exact).toInstant(ZoneOffset.UTC);
        return new ExactTime(instant.getEpochSecond(), instant.getNano());
    }

    /**
     * The second.
     *
     * @return since 1970 in UTC, or since midnight
     */
    public long second() {
        return second;
    }

    /**
     * The nanosecond in it.
     *
     * @return from 0 to 999,999,999
     */
    public int nano() {
        return nano;
    }

    /**
     * A part of it, as SQL's EXTRACT has it; called by generated code.
     *
     * @param unit the name of a {@link TimeUnitRange}
     * @return the part; of milliseconds and less all that are in its minute
     */
    public long part(String unit) {
        TimeUnitRange part = TimeUnitRange.valueOf(unit);
        long ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        long ofMinute = Math.floorMod(second, SECONDS_PER_MINUTE);
        return switch (part) {
            case EPOCH -> second;
            case HOUR -> ofDay / SECONDS_PER_HOUR;
            case MINUTE -> ofDay % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
            case SECOND -> ofMinute;
            case MILLISECOND -> ofMinute * MILLIS_PER_SECOND + nano / NANOS_PER_MILLI;
            case MICROSECOND -> ofMinute * MICROS_PER_SECOND + nano / NANOS_PER_MICRO;
            case NANOSECOND -> ofMinute * NANOS_PER_SECOND + nano;
            default -> DateTimeUtils.unixDateExtract(part, Math.floorDiv(second, SECONDS_PER_DAY));
        };
    }

    /**
     * Writes it as SQL does; called by generated code.
     *
     * @param ofDay whether it is a time of day
     * @return the text, with the fraction of a second that there is
     */
    public String text(boolean ofDay) {
        return ofDay ? TIME.format(time()) : time().toLocalDate() + " " + TIME.format(time());
    }

    /**
     * Takes a text for a time as CAST does; called by generated code.
     *
     * @param text the text
     * @param ofDay whether it is a time of day
     * @return the time; to the millisecond if it is written in a way that Calcite alone knows
     * @throws RuntimeException if it is none, as Calcite throws it
     */
    public static ExactTime read(String text, boolean ofDay) {
        try {
            return parse(text, ofDay);
        } catch (DateTimeException e) {
            return ofMillis(
                    ofDay ? DateTimeUtils.timeStringToUnixDate(text) : DateTimeUtils.timestampStringToUnixDate(text));
        }
    }

    /**
     * Reads a time that is written as SQL does.
     *
     * @param text the text; a timestamp may be a date alone
     * @param ofDay whether it is a time of day
     * @return the time
     * @throws DateTimeException if it is none
     */
    public static ExactTime parse(String text, boolean ofDay) {
        String written = text.strip();
        if (ofDay) {
            return of(LocalTime.parse(written), SqlTypeName.TIME);
        }
        return of(
                written.length() <= DATE_LENGTH
                        ? LocalDate.parse(written).atStartOfDay()
                        : LocalDateTime.parse(written.replace(' ', 'T')),
                SqlTypeName.TIMESTAMP);
    }

    /**
     * A time of so many milliseconds later; called by generated code.
     *
     * @param milliseconds how many, or earlier if they are negative
     * @param ofDay whether it is a time of day, which begins again at midnight
     * @return the time
     */
    public ExactTime plusMillis(long milliseconds, boolean ofDay) {
        ExactTime whole = ofMillis(Math.addExact(millis(), milliseconds));
        long later = ofDay ? Math.floorMod(whole.second, SECONDS_PER_DAY) : whole.second;
        return new ExactTime(later, whole.nano + nano % NANOS_PER_MILLI);
    }

    /**
     * A timestamp of so many months later; called by generated code.
     *
     * @param months how many, or earlier if they are negative
     * @return the time, of the last day of the month if that is shorter
     */
    public ExactTime plusMonths(int months) {
        return of(time().plusMonths(months), SqlTypeName.TIMESTAMP);
    }

    /**
     * Cuts its fraction off; called by generated code.
     *
     * @param digits how many digits are left, from 0 to 9
     * @return the time
     */
    public ExactTime cut(int digits) {
        int unit = 1;
        for (int i = digits; i < MOST_DIGITS; i++) {
            unit *= 10;
        }
        return new ExactTime(second, nano - nano % unit);
    }

    /**
     * Whether its {@link #time} says more than its milliseconds.
     *
     * @return whether it has nanoseconds, in one of the years that a LocalDateTime has
     */
    public boolean hasNanos() {
        return nano % NANOS_PER_MILLI != 0 && second >= FIRST && second <= LAST;
    }

    /**
     * The time with its nanoseconds.
     *
     * @return a timestamp in UTC; a time of the first day of 1970
     * @throws DateTimeException if it is an {@link Instant} beyond all years that a LocalDateTime has
     */
    public LocalDateTime time() {
        return LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
    }

    /**
     * The time as Calcite has a timestamp.
     *
     * @return the milliseconds since 1970, rounded down; the long ends some hundred million years from now
     */
    public long millis() {
        long greatest = Long.MAX_VALUE / MILLIS_PER_SECOND - 1;
        if (second > greatest) {
            return Long.MAX_VALUE;
        }
        return second < -greatest ? Long.MIN_VALUE : second * MILLIS_PER_SECOND + nano / NANOS_PER_MILLI;
    }

    /**
     * The time as Calcite has a time of day.
     *
     * @return the milliseconds since midnight, rounded down
     */
    public int millisOfDay() {
        return (int) millis();
    }

    @Override
    public int compareTo(ExactTime other) {
        int seconds = Long.compare(second, other.second);
        return seconds != 0 ? seconds : Integer.compare(nano, other.nano);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactTime exact && second == exact.second && nano == exact.nano;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(second) * 31 + nano;
    }

    /** As SQL writes a timestamp, as far as it has years for it. */
    @Override
    public String toString() {
        return Instant.ofEpochSecond(second, nano).toString();
    }
}
