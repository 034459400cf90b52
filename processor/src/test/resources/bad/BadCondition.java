package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = "createdAt", where = "isOpen") // error: [BadCondition]
@Indexed(value = "size", where = "larger") // error: [BadCondition]
@Indexed(value = "size", where = "big", name = "big") // error: [BadCondition]
@Indexed(value = "size", where = "done", name = "done")
record Job(
        @Id long id,
        long createdAt,
        int size,
        boolean done,
        @Indexed(where = "size") String name) { // error: [BadCondition]
    Boolean isOpen() {
        return size > 0;
    }

    boolean larger(int other) {
        return size > other;
    }

    private static boolean big() {
        return false;
    }
}
