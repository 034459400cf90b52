package fixture;

import dev.cairn.annotations.*;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed({
        "status DESC", // error: [MalformedColumn]
        "dueDate nulls", // error: [MalformedColumn]
        " owner", // error: [MalformedColumn]
        "band()", // error: [MalformedColumn]
        "queue asc", // error: [MalformedColumn]
        "node  desc", // error: [MalformedColumn]
        "node nulls last desc", // error: [MalformedColumn]
        "address.", // error: [MalformedColumn]
        ""}) // error: [MalformedColumn]
record Job(
        @Id String jobId,
        String status,
        @Nullable String dueDate,
        String owner,
        String queue,
        @Nullable String node,
        Address address) {
    int band() {
        return status.length() / 10;
    }
}

record Address(String city) {}
