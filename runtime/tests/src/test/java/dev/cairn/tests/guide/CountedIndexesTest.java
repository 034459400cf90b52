package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.tests.guide.Delivery.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedIndexesTest {

    @Test
    void theGuidesExamples() {
        try (Cairn db = Cairn.inMemory()) {
            DeliveryRepository deliveries = DeliveryRepository.of(db);
            deliveries.insertAll(List.of(
                    new Delivery(1, State.OPEN, Instant.EPOCH),
                    new Delivery(2, State.OPEN, Instant.MAX),
                    new Delivery(3, State.SENT, Instant.EPOCH)));
            Delivery delivery = new Delivery(4, State.OPEN, Instant.EPOCH);

            long open = deliveries.scanByState(State.OPEN).count();
            long known =
                    deliveries.scanByStateIn(List.of(State.OPEN, State.SENT)).count();
            boolean accepted = db.transactAndGet(tx -> {
                DeliveryRepository inside = deliveries.in(tx);
                if (inside.scanByState(State.OPEN).count() >= 3) {
                    return false;
                }
                inside.insert(delivery);
                return true;
            });

            assertThat(open).isEqualTo(2);
            assertThat(known).isEqualTo(3);
            assertThat(accepted).isTrue();
            assertThat(deliveries.scanByState(State.OPEN).count()).isEqualTo(3);
            assertThat(deliveries
                            .where(DeliveryColumns.STATE.eq(State.OPEN))
                            .orderBy(DeliveryColumns.DUE_AT.asc())
                            .explain())
                    .endsWith("count    from the counters of index state_due_at");
        }
    }
}
