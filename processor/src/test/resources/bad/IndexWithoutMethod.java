package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;

@Entity
@Indexed({"status", "createdAt"})
@Indexed(value = {"status", "createdAt desc"}, name = "newest") // warning: [IndexWithoutMethod]
record Job(@Id String jobId, String status, Instant createdAt) {}

@SuppressWarnings("cairn")
interface Tasks {

    @Entity
    @Indexed({"status", "createdAt"})
    @Indexed(value = {"status", "createdAt desc"}, name = "newest")
    record Task(@Id String taskId, String status, Instant createdAt) {}
}
