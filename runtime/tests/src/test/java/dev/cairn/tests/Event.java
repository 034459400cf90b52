package dev.cairn.tests;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

/** What the tests write that run in a process of their own. */
@Entity("events")
@Indexed(
        value = {"kind", "number"},
        counted = true)
record Event(
        @Id long id,
        String kind,
        long number,
        @Indexed(unique = true) String code,
        String text) {

    static Event of(long id, String text) {
        return new Event(id, "kind " + id % 7, -id, "code " + id, text);
    }

    Event next() {
        return new Event(id, "kind " + (number + 1) % 7, number + 1, "code " + id + "/" + number, text);
    }
}
