package dev.cairn.tests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random entities out of few and extreme values. */
final class Everythings {

    private static final List<String> TEXTS =
            List.of("", "a", "A", "a\0", "ab", "straße", "STRASSE", "\u00FF", "\uFFFF", "😀", "ǆ", "ǅ");
    private static final List<Long> LONGS = List.of(Long.MIN_VALUE, -1L, 0L, 1L, 255L, 256L, Long.MAX_VALUE);
    private static final List<Instant> INSTANTS =
            List.of(Instant.MIN, Instant.ofEpochSecond(-1, 999_999_999), Instant.EPOCH, Instant.MAX);
    private static final List<String> DECIMALS = List.of(
            "0", "0.0", "1.0", "1.00", "-1", "10", "9.99", "-1E+500", "1E-500", "123456789012345678901234567890");

    private final Random random;

    Everythings(Random random) {
        this.random = random;
    }

    Everything next() {
        return new Everything(
                new Everything.Key(new Everything.Serial(random.nextInt(3) - 1), color(), one(TEXTS)),
                random.nextBoolean(),
                (byte) random.nextInt(256),
                (short) random.nextInt(1 << 16),
                random.nextInt(5) - 2,
                one(LONGS),
                "aé\u8000\uFFFF".charAt(random.nextInt(4)),
                one(List.of(-0.0f, 0.0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -1f)),
                orNull(one(List.of(-0.0, 0.0, Double.NaN, Double.POSITIVE_INFINITY, -Double.MAX_VALUE, 1.5))),
                one(TEXTS),
                random.nextBoolean() ? Optional.empty() : Optional.of(bytes()),
                new UUID(one(LONGS), one(LONGS)),
                color(),
                one(List.of(Everything.Level.values())),
                one(INSTANTS),
                one(List.of(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofNanos(-1), Duration.ZERO)),
                one(List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX)),
                one(List.of(LocalTime.MIN, LocalTime.NOON, LocalTime.MAX)),
                orNull(one(List.of(LocalDateTime.MIN, LocalDateTime.MAX))),
                one(List.of(
                        OffsetDateTime.MIN,
                        OffsetDateTime.MAX,
                        OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.ofHours(2)),
                        OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.ofHours(-2)))),
                Year.of(one(List.of(Year.MIN_VALUE, -1, 2026, Year.MAX_VALUE))),
                one(List.of(YearMonth.of(-1, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 11))),
                new BigInteger(random.nextInt(300), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1)),
                new BigDecimal(one(DECIMALS)),
                random.nextBoolean() ? Optional.empty() : Optional.of(size()),
                orNull(new Everything.Serial(random.nextInt(40))),
                List.of(Map.of("x", Optional.of(size()), "y", Optional.empty())));
    }

    private Everything.Color color() {
        return one(List.of(Everything.Color.values()));
    }

    private Everything.Size size() {
        return new Everything.Size(one(List.of(-0.0, 0.0, 2.5)), random.nextInt(3) - 1);
    }

    private byte[] bytes() {
        return one(TEXTS).getBytes(StandardCharsets.UTF_16BE);
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
