package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An entity with whole numbers of every width. */
@Entity("numbers")
public record Numbers(
        @Id int id,
        @Indexed byte tiny,
        short small,
        @Indexed long large,
        @Indexed BigInteger huge,
        @Indexed @Nullable Integer maybe) {}
