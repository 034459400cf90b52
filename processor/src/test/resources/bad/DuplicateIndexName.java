package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = {"status", "queue"}, name = "by_status")
@Indexed(
        value = {"status", "node"},
        name = "by_status") // error: [DuplicateIndexName]
record Job(
        @Id String jobId,
        String status,
        String queue,
        @Indexed String node,
        @Indexed(unique = true) @Indexed(unique = false) String owner) {} // error: [DuplicateIndexName]
