package dev.cairn.sql;

import dev.cairn.Cairn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random rows in which values repeat, with the extreme ones among them. */
final class RandomItems {

    static final List<String> WORDS = List.of(
            "",
            "a",
            "A",
            "ab",
            "abc",
            "b",
            "ba",
            "ä",
            "\uD83D\uDE00",
            "a\uD83D\uDE00b",
            "a%b",
            "a_b",
            "x'y",
            "z\u0000");
    static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 3, 5, 9, 10, 11, 25, -1, -7, Integer.MAX_VALUE, Integer.MIN_VALUE);
    static final List<Instant> INSTANTS = List.of(
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2024-01-01T00:00:00.000000001Z"),
            Instant.parse("2024-01-01T00:00:00.001Z"),
            Instant.parse("2024-01-01T00:00:00.001999999Z"),
            Instant.parse("2024-03-10T07:30:00.5Z"),
            Instant.parse("2024-11-03T06:30:00.123456789Z"),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            Instant.parse("1960-02-29T12:00:00Z"));

    private final Random random;

    RandomItems(Random random) {
        this.random = random;
    }

    /** The repository of so many random items with the ids from 0 on. */
    static ItemRepository insert(Cairn db, long seed, int rows) {
        ItemRepository items = ItemRepository.of(db);
        RandomItems random = new RandomItems(new Random(seed));
        for (long id = 0; id < rows; id++) {
            items.insert(random.item(id));
        }
        return items;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    Item item(long id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> tags = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            counts.put(one(WORDS), one(NUMBERS));
            tags.add(one(WORDS));
        }
        return new Item(
                id,
                one(WORDS),
                one(List.of(Status.values())),
                one(List.of(Level.values())),
                one(INSTANTS),
                maybe(() -> one(WORDS)),
                maybe(() -> one(NUMBERS)),
                Optional.ofNullable(maybe(() -> LocalDate.of(2024, 1, 1 + random.nextInt(5)))),
                maybe(() -> "key" + id),
                random.nextBoolean(),
                (byte) (random.nextInt(256) - 128),
                one(List.of((short) 0, (short) 1, Short.MAX_VALUE, Short.MIN_VALUE)),
                one(List.of('a', 'b', 'Z')),
                one(List.of(0f, 0.5f, 1.25f, -2f, 1e10f)),
                one(List.of(0.0, 0.1, 0.5, 2.5, -1e100, 1e-5)),
                maybe(() -> one(List.of(
                        new BigDecimal("1.50"),
                        new BigDecimal("1.5"),
                        new BigDecimal("-3"),
                        new BigDecimal("0.001"),
                        new BigDecimal("12345678901234567890.5")))),
                maybe(() -> one(List.of(
                        BigInteger.ONE,
                        BigInteger.TEN.pow(30),
                        BigInteger.TEN.pow(30).negate()))),
                new UUID(random.nextLong(), random.nextInt(3) - 1L),
                maybe(() -> one(List.of(LocalTime.MIDNIGHT, LocalTime.of(12, 0, 0, 1), LocalTime.of(23, 59, 59)))),
                maybe(() -> LocalDateTime.ofInstant(one(INSTANTS), ZoneOffset.UTC)),
                maybe(() -> OffsetDateTime.ofInstant(one(INSTANTS), ZoneOffset.ofHours(random.nextInt(5) - 2))),
                maybe(() -> one(
                        List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(-5, 7), Duration.ofDays(9)))),
                maybe(() -> new byte[] {(byte) random.nextInt(3), (byte) 0xFF}),
                maybe(() -> one(List.of("x@y.z", "X@y.z", "q@r.s"))),
                maybe(() -> new Address(one(WORDS), maybe(() -> one(WORDS)))),
                List.copyOf(tags),
                Map.copyOf(counts));
    }
}
