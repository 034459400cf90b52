package fixture;

import dev.cairn.annotations.*;
import java.util.Set;

@Entity
@Indexed(
        value = {"status", "tags"},
        include = {
            "status", // error: [RedundantIncluded]
            "jobId", // error: [RedundantIncluded]
            "tags",
            "title",
            "title" // error: [RedundantIncluded]
        })
@Indexed(
        value = "title",
        include = {
            "*",
            "status" // error: [RedundantIncluded]
        })
record Job(@Id String jobId, String status, Set<String> tags, String title) {}
