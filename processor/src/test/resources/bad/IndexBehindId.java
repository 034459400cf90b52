package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;

@Entity
@Indexed({"jobId", "createdAt"}) // warning: [IndexBehindId]
@Indexed({"createdAt", "jobId"})
record Job(@Id String jobId, Instant createdAt) {}
