package fixture;

import dev.cairn.annotations.*;

@Entity
record Page(
        @Id String path,
        @Version long version,
        @Version long revision) {} // error: [SeveralVersions]
