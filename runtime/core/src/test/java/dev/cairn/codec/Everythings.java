package dev.cairn.codec;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random entities of every kind of component. */
final class Everythings {

    private Everythings() {}

    /** Any of them. */
    static Arbitrary<Everything> all() {
        Arbitrary<String> text =
                Arbitraries.strings().withCharRange('\0', '\uD7FF').ofMaxLength(20);
        Arbitrary<DayOfWeek> day = Arbitraries.of(DayOfWeek.class);
        Arbitrary<Instant> instant = Arbitraries.longs()
                .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                .flatMap(second ->
                        Arbitraries.longs().between(0, 999_999_999).map(nano -> Instant.ofEpochSecond(second, nano)));
        Arbitrary<LocalDate> date = Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> time =
                Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
        Arbitrary<LocalDateTime> dateTime = date.flatMap(d -> time.map(d::atTime));
        Arbitrary<OffsetDateTime> offsetDateTime = dateTime.flatMap(d -> Arbitraries.integers()
                .between(-18 * 3600, 18 * 3600)
                .map(seconds -> d.atOffset(ZoneOffset.ofTotalSeconds(seconds))));
        Arbitrary<BigDecimal> decimal = Arbitraries.bigIntegers()
                .flatMap(digits -> Arbitraries.integers()
                        .between(-1_000_000, 1_000_000)
                        .map(scale -> new BigDecimal(digits, scale)));
        Arbitrary<UUID> uuid = Arbitraries.longs().tuple2().map(two -> new UUID(two.get1(), two.get2()));
        Arbitrary<Everything.Address> address = text.flatMap(street -> text.optional()
                .flatMap(city -> day.set()
                        .ofMaxSize(7)
                        .flatMap(open -> decimal.injectNull(0.2)
                                .map(number -> new Everything.Address(
                                        street,
                                        city,
                                        open,
                                        new Everything.Pair<>(number == null ? null : number.precision(), number))))));
        List<Arbitrary<?>> components = List.of(
                Arbitraries.of(true, false),
                Arbitraries.bytes(),
                Arbitraries.shorts(),
                Arbitraries.integers(),
                Arbitraries.longs(),
                Arbitraries.chars().all(),
                Arbitraries.integers().map(Float::intBitsToFloat).map(f -> Float.isNaN(f) ? Float.NaN : f),
                Arbitraries.longs().map(Double::longBitsToDouble).map(d -> Double.isNaN(d) ? Double.NaN : d),
                Arbitraries.longs().injectNull(0.2),
                text.injectNull(0.2),
                Arbitraries.bytes().array(byte[].class).injectNull(0.2),
                uuid.injectNull(0.2),
                day.injectNull(0.2),
                instant.injectNull(0.2),
                Arbitraries.longs()
                        .flatMap(s ->
                                Arbitraries.integers().between(0, 999_999_999).map(n -> Duration.ofSeconds(s, n))),
                date,
                time,
                dateTime,
                offsetDateTime,
                Arbitraries.integers().between(Year.MIN_VALUE, Year.MAX_VALUE).map(Year::of),
                date.map(YearMonth::from),
                Arbitraries.bigIntegers(),
                decimal.injectNull(0.2),
                text.optional(),
                Arbitraries.integers()
                        .optional()
                        .map(i -> i.map(OptionalInt::of).orElse(OptionalInt.empty())),
                Arbitraries.longs().optional().map(i -> i.map(OptionalLong::of).orElse(OptionalLong.empty())),
                Arbitraries.doubles()
                        .optional()
                        .map(i -> i.map(OptionalDouble::of).orElse(OptionalDouble.empty())),
                text.injectNull(0.2).list().ofMaxSize(5),
                instant.list().ofMaxSize(5).map(TreeSet::new),
                Arbitraries.maps(uuid, address.list().ofMaxSize(2)).ofMaxSize(3),
                address.injectNull(0.2),
                Arbitraries.longs().array(long[].class).injectNull(0.2));
        return Combinators.combine(components.stream()
                        .map(component -> component.map(value -> (Object) value))
                        .toList())
                .as(values -> Everything.create(values.toArray()));
    }
}
