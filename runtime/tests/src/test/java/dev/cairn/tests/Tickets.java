package dev.cairn.tests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random tickets out of few and extreme values. */
final class Tickets {

    private static final List<String> TEXTS = List.of("", "a", "A", "a\0", "\uFFFF", "😀", "ab");
    private static final List<Double> RATIOS = List.of(-0.0, 0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1.5);

    private final Random random;

    Tickets(Random random) {
        this.random = random;
    }

    Ticket next() {
        return new Ticket(
                random.nextInt(40),
                one(TEXTS),
                orNull(one(List.of(Instant.MIN, Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.MAX))),
                one(List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE)),
                orNull(place()),
                Optional.ofNullable(orNull(place())),
                new HashSet<>(several(TEXTS)),
                orNull(new BigDecimal(one(List.of("0", "1.0", "1.00", "-1", "1E+30")))),
                Optional.ofNullable(orNull(one(TEXTS) + random.nextInt(9))),
                one(List.of(Ticket.Color.values())),
                random.nextInt(60),
                orNull(colors()),
                several(RATIOS).stream().mapToDouble(ratio -> ratio).toArray());
    }

    private Ticket.Place place() {
        return new Ticket.Place(orNull(one(TEXTS)), random.nextInt(3) - 1);
    }

    private List<Ticket.@Nullable Color> colors() {
        List<Ticket.@Nullable Color> colors = new ArrayList<>();
        several(List.of(Ticket.Color.values())).forEach(color -> colors.add(orNull(color)));
        return colors;
    }

    private <T> List<T> several(List<T> values) {
        List<T> several = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            several.add(one(values));
        }
        return several;
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
