package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Found by a time with nanoseconds. */
@Entity("ticks")
record Tick(@Id Instant moment, @Nullable LocalTime clock, int number) {}
