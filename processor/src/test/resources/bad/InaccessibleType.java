package fixture;

import dev.cairn.annotations.*;
import java.util.List;
import java.util.Map;

class Vault {
    @Entity
    record Door(
            @Id String id,
            State state, // error: [InaccessibleType]
            List<Map<String, State[]>> history, // error: [InaccessibleType]
            Locked.Key key) {} // error: [InaccessibleType]

    @Entity
    record Window(@Id WindowId id) {} // error: [InaccessibleType]

    record WindowId(State state, int number) {}

    private enum State {
        OPEN
    }

    private static class Locked {
        record Key(int number) {}
    }
}
