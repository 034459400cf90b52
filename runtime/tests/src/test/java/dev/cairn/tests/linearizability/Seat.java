package dev.cairn.tests.linearizability;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;
import org.jspecify.annotations.Nullable;

/** What the threads are in each other's way with: few ids, few unique codes, a version. */
@Entity("seats")
record Seat(
        @Id int id,
        @Indexed(unique = true) @Nullable Integer code,
        @Indexed int value,
        @Version long version) {

    /** A code of 0 stands for none. */
    static Seat of(int id, int code, long version) {
        return new Seat(id, code == 0 ? null : code, 0, version);
    }

    Seat withCode(@Nullable Integer changed) {
        return new Seat(id, changed, value, version);
    }

    Seat withVersion(long changed) {
        return new Seat(id, code, value, changed);
    }

    Seat next() {
        return new Seat(id, code, (value + 1) % 3, version);
    }
}
