package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Range;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexKindsTest {

    @Test
    void theGuidesMethodsAreThere() {
        try (Cairn db = Cairn.inMemory()) {
            TicketRepository tickets = TicketRepository.of(db);
            Ticket.Address berlin = new Ticket.Address("Berlin", "Unter den Linden");
            Ticket open = new Ticket(1, "inbox", null, berlin, 42, Instant.EPOCH, true, Set.of("red", "blue"));
            Ticket done = new Ticket(2, "inbox", Instant.MAX, berlin, 7, Instant.EPOCH, false, Set.of());
            tickets.insert(open);
            tickets.insert(done);

            assertThat(tickets.scanByFolder("inbox").toList()).containsExactly(done, open);
            assertThat(tickets.scanByFolder("inbox").entries().toList())
                    .extracting(TicketIndexes.FolderDueDateEntry::dueDate)
                    .containsExactly(Optional.of(Instant.MAX), Optional.empty());
            assertThat(tickets.scanByFolderAndDueDateIsNull("inbox").toList()).containsExactly(open);
            assertThat(tickets.scanByAddressCity("Berlin").count()).isEqualTo(2);
            assertThat(tickets.scanByAddressCity("Berlin").entries().toList())
                    .extracting(TicketIndexes.AddressCityEntry::priority)
                    .containsExactly(42, 7);
            assertThat(tickets.scanByPriorityBand(Range.atLeast(4)).toList()).containsExactly(open);
            assertThat(tickets.scanByCreatedAtWhereOpen(Instant.EPOCH).toList()).containsExactly(open);
            assertThat(tickets.scanByTags("red").toList()).containsExactly(open);
        }
    }
}
