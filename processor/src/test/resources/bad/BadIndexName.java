package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = "status", name = "By Status") // error: [BadIndexName]
@Indexed(
        value = {"status", "queue"},
        name = "2nd") // error: [BadIndexName]
record Job(
        @Id String jobId,
        String status,
        String queue,
        @Indexed String größe, // error: [BadIndexName]
        @Indexed(name = "-") String node) {} // error: [BadIndexName]
