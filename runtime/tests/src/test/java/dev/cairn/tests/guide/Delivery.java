package dev.cairn.tests.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;

@Entity("deliveries")
@Indexed(
        value = {"state", "dueAt"},
        counted = true)
public record Delivery(@Id long number, State state, Instant dueAt) {

    public enum State {
        OPEN,
        SENT,
        LOST
    }
}
