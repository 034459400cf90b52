package fixture;

import dev.cairn.annotations.*;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed({"queue", "size nulls last"}) // error: [NullsWithoutNull]
@Indexed("queue desc nulls first") // error: [NullsWithoutNull]
@Indexed({
        "band nulls last", // error: [NullsWithoutNull]
        "place.row nulls last", // error: [NullsWithoutNull]
        "place.shelf nulls last",
        "owner nulls last"})
record Job(@Id long id, String queue, int size, Place place, @Nullable String owner) {
    String band() {
        return queue.substring(0, 1);
    }
}

record Place(int row, String shelf) {}
