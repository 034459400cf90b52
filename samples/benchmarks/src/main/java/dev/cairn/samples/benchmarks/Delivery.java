package dev.cairn.samples.benchmarks;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

/** What is counted: an entity with one index, which is counted in one table and not in the other. */
final class Delivery {

    private Delivery() {}

    /** Where a delivery stands. */
    enum State {
        OPEN,
        SENT
    }

    /**
     * A delivery in a counted index.
     *
     * @param number its id
     * @param state where it stands
     * @param due when it is due
     */
    @Entity("counted_deliveries")
    @Indexed(
            value = {"state", "due"},
            counted = true)
    record Counted(@Id long number, State state, long due) {

        Counted turned() {
            return new Counted(number, state == State.OPEN ? State.SENT : State.OPEN, due);
        }
    }

    /**
     * A delivery in an index that is not counted.
     *
     * @param number its id
     * @param state where it stands
     * @param due when it is due
     */
    @Entity("plain_deliveries")
    @Indexed({"state", "due"})
    record Plain(@Id long number, State state, long due) {

        Plain turned() {
            return new Plain(number, state == State.OPEN ? State.SENT : State.OPEN, due);
        }
    }
}
