package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity with what statements have to keep right: uniqueness, a version, and values that SQL cannot show. */
@Entity("items")
@Indexed(
        value = {"kind", "price"},
        counted = true)
@Indexed("makerCity")
public record Item(
        @Id String code,
        Kind kind,
        int price,
        @Indexed(unique = true) @Nullable String label,
        Optional<BigDecimal> weight,
        Instant madeAt,
        List<String> tags,
        Maker maker,
        @Version long revision) {

    enum Kind {
        TOOL,
        TOY
    }

    record Maker(String name, @Nullable String city) {}

    public String makerCity() {
        return String.valueOf(maker.city());
    }

    static Item of(String code, int price) {
        return new Item(
                code,
                Kind.TOOL,
                price,
                null,
                Optional.empty(),
                Instant.ofEpochSecond(1_000_000, 123_456_789),
                List.of("a", "b"),
                new Maker("Ann", "Rome"),
                0);
    }
}
