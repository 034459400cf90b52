package dev.cairn.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** An entity with a component of every kind, with its component list written by hand. */
record Everything(
        boolean flag,
        byte tiny,
        short small,
        int number,
        long large,
        char unit,
        float single,
        double twice,
        Long boxed,
        String text,
        byte[] bytes,
        UUID uuid,
        DayOfWeek day,
        Instant instant,
        Duration duration,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime offsetDateTime,
        Year year,
        YearMonth yearMonth,
        BigInteger integer,
        BigDecimal decimal,
        Optional<String> maybeText,
        OptionalInt maybeInt,
        OptionalLong maybeLong,
        OptionalDouble maybeDouble,
        List<String> list,
        SortedSet<Instant> sorted,
        Map<UUID, List<Address>> map,
        Address address,
        long[] numbers) {

    record Address(String street, Optional<String> city, Set<DayOfWeek> open, Pair<Integer, BigDecimal> pair) {}

    record Pair<A, B>(A first, B second) {}

    static final List<Component<Everything, ?>> COMPONENTS = List.of(
            Component.of("flag", boolean.class, Everything::flag),
            Component.of("tiny", byte.class, Everything::tiny),
            Component.of("small", short.class, Everything::small),
            Component.of("number", int.class, Everything::number),
            Component.of("large", long.class, Everything::large),
            Component.of("unit", char.class, Everything::unit),
            Component.of("single", float.class, Everything::single),
            Component.of("twice", double.class, Everything::twice),
            Component.nullable("boxed", Long.class, Everything::boxed),
            Component.nullable("text", String.class, Everything::text),
            Component.nullable("bytes", byte[].class, Everything::bytes),
            Component.nullable("uuid", UUID.class, Everything::uuid),
            Component.nullable("day", DayOfWeek.class, Everything::day),
            Component.nullable("instant", Instant.class, Everything::instant),
            Component.nullable("duration", Duration.class, Everything::duration),
            Component.nullable("date", LocalDate.class, Everything::date),
            Component.nullable("time", LocalTime.class, Everything::time),
            Component.nullable("dateTime", LocalDateTime.class, Everything::dateTime),
            Component.nullable("offsetDateTime", OffsetDateTime.class, Everything::offsetDateTime),
            Component.nullable("year", Year.class, Everything::year),
            Component.nullable("yearMonth", YearMonth.class, Everything::yearMonth),
            Component.nullable("integer", BigInteger.class, Everything::integer),
            Component.nullable("decimal", BigDecimal.class, Everything::decimal),
            Component.nullable("maybeText", GenericType.of(Optional.class, String.class), Everything::maybeText),
            Component.nullable("maybeInt", OptionalInt.class, Everything::maybeInt),
            Component.nullable("maybeLong", OptionalLong.class, Everything::maybeLong),
            Component.nullable("maybeDouble", OptionalDouble.class, Everything::maybeDouble),
            Component.nullable("list", GenericType.of(List.class, String.class), Everything::list),
            Component.nullable("sorted", GenericType.of(SortedSet.class, Instant.class), Everything::sorted),
            Component.nullable(
                    "map",
                    GenericType.of(Map.class, UUID.class, GenericType.of(List.class, Address.class)),
                    Everything::map),
            Component.nullable("address", Address.class, Everything::address),
            Component.nullable("numbers", long[].class, Everything::numbers));

    static final EntityCodec<Everything> CODEC = EntityCodec.json(COMPONENTS, Everything::create);

    static final WriterSchema SCHEMA = WriterSchema.of(COMPONENTS);

    static Everything create(Object[] c) {
        return new Everything(
                at(0, c), at(1, c), at(2, c), at(3, c), at(4, c), at(5, c), at(6, c), at(7, c), at(8, c), at(9, c),
                at(10, c), at(11, c), at(12, c), at(13, c), at(14, c), at(15, c), at(16, c), at(17, c), at(18, c),
                at(19, c), at(20, c), at(21, c), at(22, c), at(23, c), at(24, c), at(25, c), at(26, c), at(27, c),
                at(28, c), at(29, c), at(30, c), at(31, c));
    }

    @SuppressWarnings("unchecked") // the constructor's parameter says which type it is
    private static <T> T at(int position, Object[] values) {
        return (T) COMPONENTS.get(position).cast(values[position]);
    }

    static Everything example() {
        return new Everything(
                true,
                (byte) -1,
                (short) 300,
                -70_000,
                1L << 40,
                'é',
                1.5f,
                -0.0,
                null,
                "a \"quoted\"\ntext \uD83D\uDE00",
                new byte[] {1, 2, 3},
                new UUID(1, 2),
                DayOfWeek.FRIDAY,
                Instant.parse("2024-02-29T12:00:00.000000001Z"),
                Duration.ofMillis(-1500),
                LocalDate.of(2024, 2, 29),
                LocalTime.of(23, 59),
                LocalDateTime.of(2024, 2, 29, 12, 0, 1),
                OffsetDateTime.of(2024, 2, 29, 12, 0, 1, 0, ZoneOffset.ofHours(2)),
                Year.of(2024),
                YearMonth.of(12024, 2),
                BigInteger.TEN.pow(30),
                new BigDecimal("1.00"),
                Optional.of("maybe"),
                OptionalInt.empty(),
                OptionalLong.of(-1),
                OptionalDouble.of(Double.NaN),
                Arrays.asList("a", null, "a"),
                new TreeSet<>(List.of(Instant.EPOCH, Instant.MIN)),
                Map.of(new UUID(3, 4), List.of(new Address("s", Optional.empty(), Set.of(), null))),
                new Address(
                        "street", Optional.of("city"), Set.of(DayOfWeek.MONDAY), new Pair<>(1, new BigDecimal("2.50"))),
                new long[] {1, -1});
    }

    static String write(Everything entity) {
        return new String(encode(entity), StandardCharsets.UTF_8);
    }

    static byte[] encode(Everything entity) {
        ValueWriter out = new ValueWriter();
        CODEC.encode(entity, out);
        return out.toByteArray();
    }

    static Everything decode(byte[] payload) {
        return CODEC.decode(new ValueReader(payload), SCHEMA);
    }

    /** The components' values, for a comparison that looks into arrays. */
    Object[] values() {
        return COMPONENTS.stream().map(component -> component.get(this)).toArray();
    }
}
