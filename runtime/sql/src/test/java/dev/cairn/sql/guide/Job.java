package dev.cairn.sql.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;

@Entity("jobs")
@Indexed({"status", "createdAt"})
public record Job(@Id String jobId, Status status, Instant createdAt) {

    enum Status {
        NEW,
        DONE
    }
}
