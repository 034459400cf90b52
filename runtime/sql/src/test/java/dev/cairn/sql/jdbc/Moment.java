package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times of all kinds, with nanoseconds. */
@Entity("moments")
@Indexed("happened")
@Indexed({"kind", "maybe nulls last"})
record Moment(
        @Id int id,
        int kind,
        Instant happened,
        LocalDateTime clock,
        OffsetDateTime abroad,
        LocalTime daily,
        Optional<Instant> maybe) {}
