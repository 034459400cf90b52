package fixture;

import dev.cairn.annotations.*;

class Vault {
    @Entity
    private record Secret(@Id String id) {} // error: [PrivateRecord]

    private interface Hidden {
        @Entity
        record Deep(@Id String id) {} // error: [PrivateRecord]
    }

    @Entity
    protected record Shared(@Id String id) {}

    Secret secret;
    Hidden hidden;
}
