package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.backend.memory.MemoryBackend;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A transaction that its user neither commits nor closes. */
class ForgottenTransactionTest {

    private final TrackingBackend backend = new TrackingBackend(MemoryBackend.open());

    @Test
    @Timeout(60)
    void isClosedAndReportedWithThePlaceWhereItWasBegun() throws Exception {
        BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
        Logger logger = Logger.getLogger("dev.cairn");
        logger.setFilter(record -> !(record.getMessage().contains("A transaction") && records.add(record)));
        try (Cairn db = Cairn.on(backend)) {
            db.store(Task.descriptor());
            IndexedEntityStore<String, Task> left = forget(db);
            LogRecord record = null;
            while (record == null) {
                System.gc();
                record = records.poll(20, TimeUnit.MILLISECONDS);
            }
            assertThat(record.getMessage()).contains("A transaction was never closed");
            assertThat(record.getThrown().getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("forget"));
            assertThat(backend.open).isEmpty();
            assertThatThrownBy(() -> left.findById("a"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has ended");
        } finally {
            logger.setFilter(null);
        }
    }

    private static IndexedEntityStore<String, Task> forget(Cairn db) {
        IndexedEntityStore<String, Task> tasks =
                db.transactions().begin().transaction().store(Task.descriptor());
        tasks.insert(Task.of("a"));
        return tasks;
    }
}
