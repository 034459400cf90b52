package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = "createdAt", where = "isOpn") // error: [UnknownCondition]
@Indexed(
        value = "size",
        where = "closed") // error: [UnknownCondition]
record Job(
        @Id long id,
        long createdAt,
        int size,
        @Indexed(where = "isOpen()") String name) { // error: [UnknownCondition]
    boolean isOpen() {
        return size > 0;
    }
}
