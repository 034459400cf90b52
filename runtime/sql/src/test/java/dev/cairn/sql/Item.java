package dev.cairn.sql;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record with a component of every type, and an index of every kind. */
@Entity("items")
@Indexed({"status", "createdAt"})
@Indexed({"owner", "priority desc nulls last"})
@Indexed(
        value = {"name"},
        include = {"amount", "owner"})
@Indexed({"priority nulls first", "dueDate nulls last"})
@Indexed(value = {"level", "id"})
@Indexed(value = {"address.city", "createdAt desc"})
@Indexed(
        value = {"createdAt"},
        where = "urgent",
        include = {"name"})
@Indexed(value = {"band", "name"})
@Indexed(
        value = {"mail"},
        ignoreCase = true)
@Indexed(value = {"owner", "createdAt", "size"})
@Indexed(value = {"tags", "createdAt"})
public record Item(
        @Id long id,
        String name,
        Status status,
        Level level,
        Instant createdAt,
        @Nullable String owner,
        @Nullable Integer priority,
        Optional<LocalDate> dueDate,
        @Indexed(unique = true) @Nullable String key,
        boolean open,
        byte tiny,
        short size,
        char letter,
        float ratio,
        @Indexed double weight,
        @Indexed @Nullable BigDecimal amount,
        @Nullable BigInteger huge,
        @Indexed UUID uid,
        @Nullable LocalTime at,
        @Indexed @Nullable LocalDateTime localTime,
        @Indexed @Nullable OffsetDateTime sentAt,
        @Indexed @Nullable Duration took,
        byte @Nullable [] hash,
        @Nullable String mail,
        @Nullable Address address,
        List<String> tags,
        Map<String, Integer> counts) {

    boolean urgent() {
        return level == Level.HIGH;
    }

    int band() {
        return priority == null ? -1 : priority / 10;
    }
}
