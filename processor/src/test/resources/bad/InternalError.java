package fixture;

import dev.cairn.annotations.*;

@Entity
record Explosive(@Id String id) {} // error: [InternalError]
