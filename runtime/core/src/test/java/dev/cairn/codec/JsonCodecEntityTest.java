package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.InvalidEntityException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonCodecEntityTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsBackEveryEntity(@ForAll("entities") Everything entity) {
        byte[] payload = Everything.encode(entity);
        Everything read = Everything.decode(payload);
        assertThat(read.values()).isEqualTo(entity.values());
        assertThat(Everything.encode(read)).isEqualTo(payload);
    }

    @Test
    void writesTheComponentsInTheirOrderWithoutThoseThatHaveNoValue() {
        assertThat(Everything.write(Everything.example()))
                .isEqualTo("{\"flag\":true,\"tiny\":-1,\"small\":300,\"number\":-70000,\"large\":1099511627776,"
                        + "\"unit\":\"é\",\"single\":1.5,\"twice\":-0.0,"
                        + "\"text\":\"a \\\"quoted\\\"\\ntext \uD83D\uDE00\",\"bytes\":\"AQID\","
                        + "\"uuid\":\"00000000-0000-0001-0000-000000000002\",\"day\":\"FRIDAY\","
                        + "\"instant\":\"2024-02-29T12:00:00.000000001Z\",\"duration\":\"PT-1.5S\","
                        + "\"date\":\"2024-02-29\",\"time\":\"23:59\",\"dateTime\":\"2024-02-29T12:00:01\","
                        + "\"offsetDateTime\":\"2024-02-29T12:00:01+02:00\",\"year\":\"2024\","
                        + "\"yearMonth\":\"12024-02\",\"integer\":1000000000000000000000000000000,"
                        + "\"decimal\":1.00,\"maybeText\":\"maybe\",\"maybeLong\":-1,\"maybeDouble\":\"NaN\","
                        + "\"list\":[\"a\",null,\"a\"],"
                        + "\"sorted\":[\"-1000000000-01-01T00:00:00Z\",\"1970-01-01T00:00:00Z\"],"
                        + "\"map\":{\"00000000-0000-0003-0000-000000000004\":[{\"street\":\"s\",\"open\":[]}]},"
                        + "\"address\":{\"street\":\"street\",\"city\":\"city\",\"open\":[\"MONDAY\"],"
                        + "\"pair\":{\"first\":1,\"second\":2.50}},\"numbers\":[1,-1]}");
    }

    @Test
    void appendsToWhatTheWriterHolds() {
        ValueWriter out = new ValueWriter().writeByte((byte) 7);
        Box.codec(String.class).encode(new Box("a"), out);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("\u0007{\"value\":\"a\"}");
    }

    @Test
    void readsFromWhereTheReaderStands() {
        byte[] bytes = "JJ{\"value\":1}JJ".getBytes(StandardCharsets.UTF_8);
        ValueReader in = new ValueReader(bytes, 1, bytes.length - 2);
        in.readByte();
        assertThat(Box.codec(Integer.class).decode(in, new WriterSchema(List.of(), 1)))
                .isEqualTo(new Box(1));
        assertThat(in.remaining()).isZero();
    }

    @Test
    void refusesANullWhereNoneMayBe() {
        for (Type type : List.<Type>of(String.class, GenericType.of(Optional.class, String.class), OptionalInt.class)) {
            EntityCodec<Box> codec = EntityCodec.json(
                    List.of(
                            type == String.class
                                    ? Component.of("name", type, Box::value)
                                    : Component.nullable("name", type, Box::value)),
                    values -> new Box(values[0]));
            assertThatThrownBy(() -> codec.encode(new Box(null), new ValueWriter()))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageStartingWith("Component \"name\" is null");
        }
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                long first = thread * 10_000L;
                results.add(threads.submit(() -> {
                    for (long i = first; i < first + 200; i++) {
                        Everything entity = numbered(i);
                        Everything read = Everything.decode(Everything.encode(entity));
                        if (!read.text().equals(entity.text()) || !read.map().equals(entity.map())) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Everything numbered(long i) {
        Object[] values = Everything.example().values();
        values[9] = "text " + i;
        values[29] = Map.of(new UUID(i, i), List.of());
        return Everything.create(values);
    }

    @Provide
    Arbitrary<Everything> entities() {
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
