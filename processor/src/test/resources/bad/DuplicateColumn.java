package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed({
        "status",
        "queue",
        "status"}) // error: [DuplicateColumn]
record Job(@Id String jobId, String status, String queue) {}
