package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed({"status", "createdAt"})
@Indexed("status") // warning: [PrefixIndex]
@Indexed({"owner", "createdAt"})
@Indexed({"owner", "dueDate"})
record Job(
        @Id String jobId,
        String status,
        @Indexed String owner, // warning: [PrefixIndex]
        Instant createdAt,
        @Indexed(unique = true) @Nullable Instant dueDate) {}

@Entity
@Indexed({"owner", "dueDate"})
@Indexed({"owner", "tags"})
record Task(
        @Id String taskId,
        @Indexed String owner,
        @Nullable Instant dueDate,
        List<String> tags) {}

@Entity
@Indexed({"owner", "dueDate nulls last"})
record Note(
        @Id String noteId,
        @SuppressWarnings("PrefixIndex") @Indexed String owner,
        @Nullable Instant dueDate) {}
