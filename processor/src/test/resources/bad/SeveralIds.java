package fixture;

import dev.cairn.annotations.*;

@Entity
record Table(
        @Id String namespace,
        @Id String table, // error: [SeveralIds]
        @Id int version) {} // error: [SeveralIds]
