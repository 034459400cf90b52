package dev.cairn.key;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;

class TimeKeysTest {

    @Group
    class Instants extends KeyTypeContract<Instant> {
        Instants() {
            super(
                    KeyType.INSTANT,
                    List.of(
                            Instant.MIN,
                            Instant.MIN.plusNanos(1),
                            Instant.EPOCH.minusNanos(1),
                            Instant.EPOCH,
                            Instant.EPOCH.plusNanos(1),
                            Instant.MAX),
                    TimeKeysTest.instants(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class Durations extends KeyTypeContract<Duration> {
        Durations() {
            super(
                    KeyType.DURATION,
                    List.of(
                            Duration.ofSeconds(Long.MIN_VALUE),
                            Duration.ofSeconds(Long.MIN_VALUE, 1),
                            Duration.ofNanos(-1),
                            Duration.ZERO,
                            Duration.ofNanos(1),
                            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                    durations(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class LocalDates extends KeyTypeContract<LocalDate> {
        LocalDates() {
            super(
                    KeyType.LOCAL_DATE,
                    List.of(
                            LocalDate.MIN,
                            LocalDate.of(0, 1, 1),
                            LocalDate.of(1969, 12, 31),
                            LocalDate.EPOCH,
                            LocalDate.MAX),
                    dates(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class LocalTimes extends KeyTypeContract<LocalTime> {
        LocalTimes() {
            super(
                    KeyType.LOCAL_TIME,
                    List.of(LocalTime.MIN, LocalTime.MIN.plusNanos(1), LocalTime.NOON, LocalTime.MAX),
                    times(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class LocalDateTimes extends KeyTypeContract<LocalDateTime> {
        LocalDateTimes() {
            super(
                    KeyType.LOCAL_DATE_TIME,
                    List.of(
                            LocalDateTime.MIN,
                            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_999),
                            LocalDateTime.of(1970, 1, 1, 0, 0),
                            LocalDateTime.MAX),
                    dateTimes(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class OffsetDateTimes extends KeyTypeContract<OffsetDateTime> {
        OffsetDateTimes() {
            super(
                    KeyType.OFFSET_DATE_TIME,
                    offsetDateTimes(),
                    anyOffsetDateTimes(),
                    Comparator.comparing(OffsetDateTime::toInstant).thenComparing(OffsetDateTime::toLocalDateTime));
        }
    }

    @Group
    class Years extends KeyTypeContract<Year> {
        Years() {
            super(
                    KeyType.YEAR,
                    List.of(Year.of(Year.MIN_VALUE), Year.of(-1), Year.of(0), Year.of(1970), Year.of(Year.MAX_VALUE)),
                    years().map(Year::of),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class YearMonths extends KeyTypeContract<YearMonth> {
        YearMonths() {
            super(
                    KeyType.YEAR_MONTH,
                    List.of(
                            YearMonth.of(Year.MIN_VALUE, 1),
                            YearMonth.of(-1, 12),
                            YearMonth.of(0, 1),
                            YearMonth.of(1970, 1),
                            YearMonth.of(Year.MAX_VALUE, 12)),
                    Combinators.combine(years(), Arbitraries.integers().between(1, 12))
                            .as(YearMonth::of),
                    Comparator.naturalOrder());
        }
    }

    private static Arbitrary<Integer> nanos() {
        return Arbitraries.integers().between(0, 999_999_999);
    }

    private static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds =
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Combinators.combine(seconds, nanos()).as(Instant::ofEpochSecond);
    }

    private static Arbitrary<Duration> durations() {
        return Combinators.combine(Arbitraries.longs(), nanos()).as(Duration::ofSeconds);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
    }

    private static Arbitrary<LocalDateTime> dateTimes() {
        return Combinators.combine(dates(), times()).as(LocalDateTime::of);
    }

    private static List<OffsetDateTime> offsetDateTimes() {
        LocalDateTime noon = LocalDateTime.of(1970, 1, 1, 12, 0);
        ZoneOffset east = ZoneOffset.ofHours(1);
        return List.of(
                OffsetDateTime.MIN,
                OffsetDateTime.MAX,
                LocalDateTime.MIN.atOffset(ZoneOffset.MIN),
                LocalDateTime.MAX.atOffset(ZoneOffset.MAX),
                noon.atOffset(ZoneOffset.UTC),
                noon.plusHours(1).atOffset(east), // the same instant
                noon.atOffset(east),
                noon.atOffset(ZoneOffset.ofTotalSeconds(-1)),
                noon.plusNanos(1).atOffset(ZoneOffset.UTC));
    }

    private static Arbitrary<OffsetDateTime> anyOffsetDateTimes() {
        Arbitrary<ZoneOffset> offsets =
                Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds);
        Arbitrary<OffsetDateTime> oneInstant = offsets.map(offset -> OffsetDateTime.ofInstant(Instant.EPOCH, offset));
        return Arbitraries.oneOf(
                oneInstant, Combinators.combine(dateTimes(), offsets).as(OffsetDateTime::of));
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(Year.MIN_VALUE, Year.MAX_VALUE);
    }
}
