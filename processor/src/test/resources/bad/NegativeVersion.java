package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = "size", version = -1) // error: [NegativeVersion]
record Job(@Id long id, int size, @Indexed(version = 2) String name) {}
