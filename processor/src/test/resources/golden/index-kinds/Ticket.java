package com.example.desk;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("tickets")
@Indexed(
        value = {"folder", "dueAt desc nulls last", "urgency"},
        counted = true)
@Indexed({"customer.address.city", "customer.name desc"})
@Indexed(value = "createdAt", where = "isOpen", version = 2, name = "open_created_at")
@Indexed(
        value = {"labels", "cost desc nulls first"},
        ignoreCase = true)
@Indexed(value = {"mail nulls first", "channel"}, unique = true, ignoreCase = true)
public record Ticket(
        @Id long ticketId,
        String folder,
        @Nullable Instant dueAt,
        Instant createdAt,
        Customer customer,
        Set<String> labels,
        @Nullable BigDecimal cost,
        Optional<String> mail,
        Channel channel,
        @Indexed @Nullable List<@Nullable Channel> past,
        @Indexed int[] parts) {

    public enum Channel {
        WEB,
        PHONE
    }

    public record Customer(String name, Optional<Address> address) {}

    public record Address(@Nullable String city) {}

    public int urgency() {
        return dueAt == null ? 0 : 1;
    }

    public boolean isOpen() {
        return cost == null;
    }
}
