package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(
        @Id String jobId,
        @Indexed("queue") String queue, // error: [ColumnsOnComponent]
        @Indexed({"queue", "node"}) String node) {} // error: [ColumnsOnComponent]
