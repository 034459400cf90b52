package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import org.jspecify.annotations.Nullable;

/** An entity whose ids the database gives. */
@Entity("notes")
public record Note(
        @Id(generated = true) long noteId,
        String text,
        @Nullable Integer stars) {}
