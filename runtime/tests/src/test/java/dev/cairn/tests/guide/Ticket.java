package dev.cairn.tests.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("tickets")
@Indexed({"folder", "dueDate desc nulls last"})
@Indexed(value = "address.city", include = "priority")
@Indexed("priorityBand")
@Indexed(value = "createdAt", where = "isOpen", name = "open")
public record Ticket(
        @Id long ticketId,
        String folder,
        @Nullable Instant dueDate,
        Address address,
        int priority,
        Instant createdAt,
        boolean isOpen,
        @Indexed Set<String> tags) {

    public record Address(@Nullable String city, String street) {}

    public int priorityBand() {
        return priority / 10;
    }
}
