package fixture;

import dev.cairn.annotations.*;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Entity
@Indexed({
        "status",
        "details", // error: [UnsupportedColumnType]
        "range"}) // error: [UnsupportedColumnType]
record Job(
        @Id String jobId,
        String status,
        Map<String, String> details,
        Span range,
        @Indexed Optional<ZonedDateTime> when, // error: [UnsupportedColumnType]
        @Indexed Object label, // error: [UnsupportedColumnType]
        @Indexed Pair<String> pair, // error: [UnsupportedColumnType]
        @Indexed CharSequence text) {} // error: [UnsupportedColumnType]

record Span(int start, List<Integer> rest) {}

record Pair<T>(T one, T other) {}
