package fixture;

import dev.cairn.annotations.*;

@Entity
record Unwritable(@Id String id) {} // error: [CannotWrite]
