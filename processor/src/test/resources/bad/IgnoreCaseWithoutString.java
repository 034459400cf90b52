package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(
        value = {"size", "owner"},
        ignoreCase = true) // error: [IgnoreCaseWithoutString]
@Indexed(value = {"size", "queue"}, ignoreCase = true)
record Job(
        @Id String jobId,
        @Indexed(ignoreCase = true) int size, // error: [IgnoreCaseWithoutString]
        Owner owner,
        String queue) {}

record Owner(String name) {}
