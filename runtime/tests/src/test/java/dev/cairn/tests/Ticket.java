package dev.cairn.tests;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with every kind of index. */
@Entity
@Indexed(
        value = {"folder", "dueAt desc nulls last", "band"},
        counted = true)
@Indexed(
        value = {"home.city", "size desc"},
        include = {"dueAt", "mail", "labels"})
@Indexed(
        value = {"work.zip nulls first", "folder desc"},
        counted = true)
@Indexed(
        value = {"size", "folder"},
        where = "isOpen",
        counted = true,
        version = 1,
        name = "open")
@Indexed(
        value = {"labels", "cost desc nulls first"},
        ignoreCase = true,
        include = "*")
@Indexed(
        value = {"mail nulls first", "color"},
        unique = true,
        ignoreCase = true,
        include = {"size", "cost"})
@Indexed(value = "code", unique = true, where = "isOpen", name = "open_code", include = "*")
record Ticket(
        @Id long id,
        String folder,
        @Nullable Instant dueAt,
        int size,
        @Nullable Place home,
        Optional<Place> work,
        Set<String> labels,
        @Nullable BigDecimal cost,
        Optional<String> mail,
        Color color,
        int code,
        @Indexed @Nullable List<@Nullable Color> colors,
        @Indexed double[] ratios) {

    record Place(@Nullable String city, int zip) {}

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    /** Which band of sizes it is in. */
    int band() {
        return Math.floorDiv(size, 2);
    }

    boolean isOpen() {
        return cost == null || cost.signum() > 0;
    }
}
