package dev.cairn.store;

import dev.cairn.backend.ContentionException;
import dev.cairn.backend.ExpectationFailedException;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexState;
import dev.cairn.store.CounterPass.Miscount;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the counters of a counted index while others write.
 *
 * <p>By how much a counter is wrong in one state of the database, by so much it stays wrong, since every write changes
 * entries and counter together. So that is added, and no writer has to wait. Two repairs would add it twice: each batch
 * of corrections changes one number of the index, and expects that nobody else has changed it since its state.
 */
final class CounterMender<K, V> {

    private static final int ATTEMPTS = 20;

    private final TableInspection<K, V> inspection;
    private final InspectedIndex<K, V> inspected;
    private final OpenIndex<K, V> index;

    CounterMender(TableInspection<K, V> inspection, InspectedIndex<K, V> inspected) {
        this.inspection = inspection;
        this.inspected = inspected;
        this.index = inspected.index();
    }

    void run(Supplier<Snapshot> snapshots) {
        for (int attempt = 1; ; attempt++) {
            try (Snapshot snapshot = snapshots.get()) {
                Corrections corrections = new Corrections(
                        snapshot.get(EntryCounters.PARTITION, EntryCounters.correctionKey(index.partition())));
                new CounterPass<>(index, snapshot, corrections::write).run();
                return;
            } catch (ExpectationFailedException | ContentionException e) {
                if (attempt == ATTEMPTS) {
                    throw new ContentionException(
                            "The repair of the counters of " + index + " gave up after " + ATTEMPTS
                                    + " attempts, each overtaken by another repair. What was mended before stays so.",
                            e);
                }
            }
        }
    }

    /** The batches that correct what is wrong in one state. */
    private final class Corrections {

        private byte @Nullable [] last;

        Corrections(byte @Nullable [] last) {
            this.last = last;
        }

        void write(List<Miscount> miscounts) {
            WriteGate.Inside inside = inspection.table().current().gate().enter();
            try {
                if (isInUse()) {
                    writeInside(miscounts);
                    miscounts.forEach(each -> inspected.tally().add(each.finding(index, true)));
                }
            } finally {
                inside.close();
            }
        }

        private void writeInside(List<Miscount> miscounts) {
            byte[] key = EntryCounters.correctionKey(index.partition());
            WriteBatch batch = new WriteBatch();
            if (last == null) {
                batch.expectAbsent(EntryCounters.PARTITION, key);
            } else {
                batch.expectEquals(EntryCounters.PARTITION, key, last);
            }
            byte[] next = ByteBuffer.allocate(Long.BYTES)
                    .putLong(last == null ? 1 : EntryCounters.raw(last) + 1)
                    .array();
            batch.put(EntryCounters.PARTITION, key, next);
            for (Miscount each : miscounts) {
                batch.add(
                        EntryCounters.PARTITION,
                        EntryCounters.key(index.partition(), each.column()),
                        each.correction());
            }
            inspection.table().backend().write(batch, inspection.table().durability());
            last = next;
        }

        /** An index that was filled anew meanwhile has other counters. */
        private boolean isInUse() {
            return inspection.table().indexes().stream()
                    .anyMatch(each -> each.partition().equals(index.partition()) && each.state() == IndexState.READY);
        }
    }
}
