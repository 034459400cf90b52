package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed(value = {"status", "createdAt"})
@Indexed(value = {"namespace", "name"}, counted = true) // warning: [CountedInVain]
@Indexed(value = {"status", "namespace"}, counted = true) // warning: [CountedInVain]
@Indexed(value = {"namespace", "createdAt"}, counted = true)
record Job(
        @Id String jobId,
        String status,
        Instant createdAt,
        String namespace,
        @Nullable String name,
        @Indexed(unique = true, counted = true) String key) {} // warning: [CountedInVain]
