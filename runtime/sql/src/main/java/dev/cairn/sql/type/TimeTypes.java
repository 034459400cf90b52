package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The types that are dates and times in SQL, in UTC. What Calcite computes with ends at the millisecond; values are
 * compared with all that they have.
 */
final class TimeTypes {

    private static final long MILLIS_PER_SECOND = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    static final ScalarType<Instant> INSTANT = new ScalarType<>(
            KeyType.INSTANT,
            SqlForm.of(SqlTypeName.TIMESTAMP),
            TimeTypes::millis,
            value -> Matching.one(((LocalDateTime) value).toInstant(ZoneOffset.UTC)),
            true);
    static final ScalarType<LocalDateTime> LOCAL_DATE_TIME = new ScalarType<>(
            KeyType.LOCAL_DATE_TIME,
            SqlForm.of(SqlTypeName.TIMESTAMP),
            value -> millis(value.toInstant(ZoneOffset.UTC)),
            value -> Matching.one((LocalDateTime) value),
            true);
    /** By the point in time alone: it lies between those with the least and the greatest offset. */
    static final ScalarType<OffsetDateTime> OFFSET_DATE_TIME = new ScalarType<>(
            KeyType.OFFSET_DATE_TIME,
            SqlForm.of(SqlTypeName.TIMESTAMP),
            value -> millis(value.toInstant()),
            TimeTypes::offsetDateTime,
            true);

    static final ScalarType<LocalDate> LOCAL_DATE = new ScalarType<>(
            KeyType.LOCAL_DATE,
            SqlForm.of(SqlTypeName.DATE),
            TimeTypes::days,
            value -> value instanceof LocalDateTime time
                    ? Matching.floor(time.toLocalDate(), time.toLocalTime().equals(LocalTime.MIDNIGHT))
                    : Matching.one((LocalDate) value),
            true);
    static final ScalarType<LocalTime> LOCAL_TIME = new ScalarType<>(
            KeyType.LOCAL_TIME,
            SqlForm.of(SqlTypeName.TIME),
            value -> (int) (value.toNanoOfDay() / NANOS_PER_MILLI),
            value -> Matching.one((LocalTime) value),
            true);
    /** As its first day. */
    static final ScalarType<YearMonth> YEAR_MONTH = new ScalarType<>(
            KeyType.YEAR_MONTH,
            SqlForm.of(SqlTypeName.DATE),
            value -> days(value.atDay(1)),
            value -> {
                LocalDate date = LOCAL_DATE.matching(value).highest();
                return date == null
                        ? Matching.none(YearMonth.from((LocalDateTime) value))
                        : Matching.floor(YearMonth.from(date), date.getDayOfMonth() == 1);
            },
            true);

    private TimeTypes() {}

    /** Calcite counts days in an int. */
    private static Object days(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    /** Calcite counts milliseconds in a long, which ends some hundred million years from now. */
    private static Object millis(Instant instant) {
        long greatest = Long.MAX_VALUE / MILLIS_PER_SECOND - 1;
        if (instant.getEpochSecond() > greatest) {
            return Long.MAX_VALUE;
        }
        return instant.getEpochSecond() < -greatest ? Long.MIN_VALUE : instant.toEpochMilli();
    }

    private static Matching<OffsetDateTime> offsetDateTime(Object value) {
        Instant instant = ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
        return new Matching<>(instant.atOffset(ZoneOffset.MIN), instant.atOffset(ZoneOffset.MAX), null);
    }
}
