package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cairn.Cairn;
import dev.cairn.OpenTransaction;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.catalog.Catalog;
import org.junit.jupiter.api.Test;

/** Transactions look into the catalog of their state once for each form of it, not once for each of them. */
class TransactionCatalogReadsTest {

    private static int reads(Cairn db, ReadCounts counts) {
        counts.clear();
        db.transactions().transact(tx -> tx.store(Task.descriptor()).findById("none"));
        return counts.lookedUp(Catalog.PARTITION);
    }

    @Test
    void onceForEachForm() {
        ReadCounts counts = new ReadCounts(MemoryBackend.open());
        try (Cairn db = Cairn.on(counts)) {
            db.store(Task.descriptor());
            assertThat(reads(db, counts)).isEqualTo(1);
            assertThat(reads(db, counts)).isZero();
            db.rebuild("tasks", Task.BY_STATUS.name());
            assertThat(reads(db, counts)).isEqualTo(1);
            assertThat(reads(db, counts)).isZero();
        }
    }

    @Test
    void byOneThatBeganBeforeAChange() {
        ReadCounts counts = new ReadCounts(MemoryBackend.open());
        try (Cairn db = Cairn.on(counts)) {
            db.store(Task.descriptor());
            try (OpenTransaction before = db.transactions().begin()) {
                db.rebuild("tasks", Task.BY_STATUS.name());
                assertThat(reads(db, counts)).isEqualTo(1);
                counts.clear();
                assertThat(catchThrowable(() -> before.transaction().store(Task.descriptor())))
                        .hasMessageContaining("Begin it again");
                assertThat(counts.lookedUp(Catalog.PARTITION)).isEqualTo(1);
            }
        }
    }

    @Test
    void alwaysWhereOthersMayWrite() {
        ReadCounts counts = new ReadCounts(new LockFreeBackend(MemoryBackend.open()));
        try (Cairn db = Cairn.on(counts)) {
            db.store(Task.descriptor());
            assertThat(reads(db, counts)).isEqualTo(1);
            assertThat(reads(db, counts)).isEqualTo(1);
        }
    }
}
