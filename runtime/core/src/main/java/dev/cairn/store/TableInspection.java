package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Finding;
import dev.cairn.IndexReport;
import dev.cairn.TableProgress;
import dev.cairn.TableReport;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Verifies or repairs indexes of one table in two passes: the entities are read and the entries that they call for
 * looked up, and the entries are read and the entities that they name looked up. Each in chunks of bounded size. The
 * counters of counted indexes come last.
 */
final class TableInspection<K, V> {

    private final Table<K, V> table;
    private final Inspection inspection;
    private final List<InspectedIndex<K, V>> indexes;
    private final InspectedPlaces<K, V> places;
    private final FindingTally tally;
    private final @Nullable IndexMender<K, V> mender;
    private final long estimate;
    private long entities;

    TableInspection(Table<K, V> table, List<OpenIndex<K, V>> indexes, Inspection inspection, boolean mend) {
        this.table = table;
        this.inspection = inspection;
        this.indexes = indexes.stream()
                .map(index -> new InspectedIndex<>(
                        index, new FindingTally(inspection.findings()), estimate(table, index.partition())))
                .toList();
        this.estimate = estimate(table, table.partition());
        this.places = new InspectedPlaces<>(table);
        this.tally = new FindingTally(inspection.findings());
        this.mender = mend ? new IndexMender<>(table) : null;
    }

    private static long estimate(Table<?, ?> table, Partition partition) {
        return table.backend().approximateCount(partition, ByteRange.all());
    }

    TableReport verify(Snapshot snapshot) {
        new EntityPass<>(this, snapshot).run();
        for (InspectedIndex<K, V> index : indexes) {
            new EntryPass<>(this, index, snapshot).run();
            count(
                    index,
                    () -> new CounterPass<>(
                                    index.index(),
                                    snapshot,
                                    found -> found.forEach(
                                            each -> index.tally().add(each.finding(index.index(), false))))
                            .run());
        }
        return report();
    }

    /** The counters of a counted index, last: they follow the entries. */
    private void count(InspectedIndex<K, V> index, Runnable pass) {
        if (!index.index().counted() || index.damaged()) {
            return;
        }
        try {
            pass.run();
        } catch (CorruptDataException e) { // from the engine
            damaged(index, e);
        }
    }

    /** Entries that should not be there go first, so that they are in nobody's way. */
    TableReport repair(Supplier<Snapshot> snapshots) {
        for (InspectedIndex<K, V> index : indexes) {
            try (Snapshot snapshot = snapshots.get()) {
                new EntryPass<>(this, index, snapshot).run();
            }
        }
        try (Snapshot snapshot = snapshots.get()) {
            new EntityPass<>(this, snapshot).run();
        }
        for (InspectedIndex<K, V> index : indexes) {
            count(index, () -> new CounterMender<>(this, index).run(snapshots));
        }
        return report();
    }

    Table<K, V> table() {
        return table;
    }

    List<InspectedIndex<K, V>> indexes() {
        return indexes;
    }

    InspectedPlaces<K, V> places() {
        return places;
    }

    /** Mends what can be mended, if that is wanted, and takes note. */
    void settle(InspectedIndex<K, V> index, List<Suspect<K, V>> suspects) {
        if (suspects.isEmpty()) {
            return;
        }
        List<Finding> findings =
                mender == null ? suspects.stream().map(places::finding).toList() : mender.mend(suspects);
        findings.forEach(index.tally()::add);
    }

    void unreadable(InspectedEntity<V> entity) {
        tally.add(new Finding(
                Finding.Kind.UNREADABLE,
                table.name(),
                Optional.empty(),
                Optional.of(places.idText(entity.id())),
                entity.unreadable(),
                false));
    }

    void damaged(CorruptDataException cause) {
        tally.add(damage(Optional.empty(), cause));
    }

    void damaged(InspectedIndex<K, V> index, CorruptDataException cause) {
        index.damage();
        index.tally().add(damage(Optional.of(index.name()), cause));
    }

    private Finding damage(Optional<String> index, CorruptDataException cause) {
        return new Finding(
                Finding.Kind.DAMAGED_FILE,
                table.name(),
                index,
                Optional.empty(),
                String.valueOf(cause.getMessage()),
                false);
    }

    void entitiesDone(int count) {
        entities += count;
        inspection.progress().accept(new TableProgress(table.name(), Optional.empty(), entities, estimate));
    }

    void entriesDone(InspectedIndex<K, V> index, int count) {
        index.add(count);
        inspection
                .progress()
                .accept(new TableProgress(table.name(), Optional.of(index.name()), index.entries(), index.estimate()));
    }

    private TableReport report() {
        List<IndexReport> reports = indexes.stream()
                .map(index -> new IndexReport(
                        index.name(), index.entries(), index.tally().findings()))
                .toList();
        return new TableReport(table.name(), entities, tally.findings(), reports);
    }
}
