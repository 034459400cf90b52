package dev.cairn.tests;

import dev.cairn.annotations.Code;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every key type, primitive, boxed, nullable or optional, alone and together, behind a composite id. */
@Entity
@Indexed({"flag", "tiny", "small", "number"})
@Indexed({"color", "big"})
@Indexed(
        value = {"text", "day"},
        name = "folded",
        ignoreCase = true)
@Indexed(
        value = {"level", "amount", "uuid"},
        unique = true)
record Everything(
        @Id Key id,
        boolean flag,
        byte tiny,
        Short small,
        @Indexed int number,
        @Indexed long big,
        @Indexed char letter,
        @Indexed float single,
        @Indexed @Nullable Double real,
        String text,
        @Indexed Optional<byte[]> bytes,
        UUID uuid,
        Color color,
        @SuppressWarnings("PrefixIndex") @Indexed Level level,
        @Indexed Instant instant,
        @Indexed Duration duration,
        LocalDate day,
        @Indexed LocalTime time,
        @Indexed @Nullable LocalDateTime dateTime,
        @Indexed OffsetDateTime offset,
        @Indexed Year year,
        @Indexed YearMonth month,
        @Indexed BigInteger integer,
        @Indexed BigDecimal amount,
        @Indexed Optional<Size> size,
        @Indexed(unique = true) @Nullable Serial serial,
        List<Map<String, Optional<Size>>> payload) {

    /** A typed part in a composite id. */
    record Key(Serial serial, Color color, String name) {}

    /** A record with one component is that component. */
    record Serial(long value) {}

    /** A record of key types that loses something. */
    record Size(double width, int height) {}

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    enum Level {
        HIGH(30),
        LOW(-10),
        MIDDLE(20);

        private final int code;

        Level(int code) {
            this.code = code;
        }

        @Code
        int code() {
            return code;
        }
    }
}
