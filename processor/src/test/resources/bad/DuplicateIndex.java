package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed({"status", "queue"})
@Indexed(value = {"status", "queue"}, name = "other") // error: [DuplicateIndex]
@Indexed("node")
record Job(
        @Id String jobId,
        String status,
        String queue,
        @Indexed String node, // error: [DuplicateIndex]
        @Indexed @Indexed(name = "again", unique = false) String owner) {} // error: [DuplicateIndex]
