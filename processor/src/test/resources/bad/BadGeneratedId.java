package fixture;

import dev.cairn.annotations.*;

@Entity
record Ticket(
        @Id(generated = true) int number, // error: [BadGeneratedId]
        String title) {}

@Entity
record Note(
        @Id(generated = true) String key, // error: [BadGeneratedId]
        String text) {}

@Entity
record Line(
        @Id(generated = true) LineId id, // error: [BadGeneratedId]
        String text) {}

record LineId(long order, long line) {}

@Entity
record Item(
        @Id(generated = true) ItemId id, // error: [BadGeneratedId]
        String text) {}

record ItemId(ItemNumber number) {}

record ItemNumber(long value) {}

@Entity
record Right(
        @Id(generated = true) ItemNumber id,
        String text) {}
