package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.LockClass;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.BuildMark;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some entities, looked at for the indexes that are being filled. Their entries are computed without locks; then, under
 * the locks of the ids, those of entities that have changed meanwhile once more. Entries and marks are one batch.
 */
final class BuildChunk<K, V> {

    /** Makes the mark of a build out of what it found. */
    @FunctionalInterface
    interface Marking<K, V> {
        BuildMark mark(IndexBuild<K, V> build, List<CatalogViolation> found);
    }

    private record Row(byte[] stored, List<BuildShare> shares) {}

    private final Table<K, V> table;
    private final List<IndexBuild<K, V>> builds;
    private final BuildShares<K, V> shares;
    private final Optional<KeyLocks> locks;
    private final List<Bytes> ids = new ArrayList<>();
    private final List<@Nullable Row> rows = new ArrayList<>();
    private long bytes;

    BuildChunk(Table<K, V> table, List<IndexBuild<K, V>> builds, BuildShares<K, V> shares) {
        this.table = table;
        this.builds = builds;
        this.shares = shares;
        this.locks = table.backend().locks();
    }

    /** Adds an entity as it was a moment ago, or only its id. */
    void add(byte[] id, byte @Nullable [] stored) {
        ids.add(new Bytes(id));
        rows.add(stored == null ? null : row(id, stored));
        bytes += stored == null ? 0 : stored.length;
    }

    private Row row(byte[] id, byte[] stored) {
        return new Row(stored, shares.of(new Bytes(id), new Bytes(stored), builds));
    }

    List<Bytes> ids() {
        return ids;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Writes what the entities add to the indexes now, and the marks.
     *
     * @throws dev.cairn.backend.ExpectationFailedException if writers were in the way; nothing is written
     */
    void write(Marking<K, V> marking) {
        KeyLocks.Held held = lock(
                LockClass.ID,
                ids.stream()
                        .map(id -> new PartitionKey(table.partition(), id.array()))
                        .toList());
        try {
            WriteBatch batch = new WriteBatch();
            refresh(batch);
            claimAndWrite(batch, marking);
        } finally {
            held.close();
        }
    }

    /** Looks what the entities are now. */
    private void refresh(WriteBatch batch) {
        List<byte @Nullable []> now = table.backend()
                .getAll(table.partition(), ids.stream().map(Bytes::array).toList());
        for (int i = 0; i < now.size(); i++) {
            byte[] id = ids.get(i).array();
            byte[] stored = now.get(i);
            Row row = rows.get(i);
            if (stored == null) {
                rows.set(i, null);
            } else if (row == null || !Arrays.equals(row.stored, stored)) {
                rows.set(i, row(id, stored));
            }
            if (locks.isEmpty() && stored == null) {
                batch.expectAbsent(table.partition(), id);
            } else if (locks.isEmpty() && stored != null) {
                batch.expectEquals(table.partition(), id, stored);
            }
        }
    }

    private void claimAndWrite(WriteBatch batch, Marking<K, V> marking) {
        BuildClaims<K, V> claims = new BuildClaims<>(table);
        for (Row row : rows) {
            for (int i = 0; row != null && i < builds.size(); i++) {
                claims.want(builds.get(i).index(), row.shares.get(i).entries());
            }
        }
        KeyLocks.Held held = lock(LockClass.UNIQUE, claims.keys());
        try {
            claims.readOwners();
            EntryCounts counts = counts();
            if (locks.isEmpty()) {
                claims.expectUnchanged(batch);
                counts.expectUnchanged(batch);
            }
            List<BuildMark> marks = new ArrayList<>();
            for (int i = 0; i < builds.size(); i++) {
                BuildMark mark = marking.mark(builds.get(i), fill(i, claims, counts, batch));
                batch.put(builds.get(i).index().partition(), BuildMark.key(), mark.toBytes());
                marks.add(mark);
            }
            counts.addTo(batch);
            // The catalog record that makes an index ready is forced to the device, and these batches with it.
            table.backend().write(batch, table.durability() == Durability.NONE ? Durability.NONE : Durability.BUFFERED);
            for (int i = 0; i < builds.size(); i++) {
                builds.get(i).reached(marks.get(i));
            }
        } finally {
            held.close();
        }
    }

    private EntryCounts counts() {
        EntryCounts counts = new EntryCounts();
        for (Row row : rows) {
            for (int i = 0; row != null && i < builds.size(); i++) {
                OpenIndex<K, V> index = builds.get(i).index();
                row.shares.get(i).entries().forEach(entry -> counts.want(index, entry));
            }
        }
        counts.look(table.backend()::getAll);
        return counts;
    }

    /** Adds the entries of one index to a batch; returns what cannot be in it. */
    private List<CatalogViolation> fill(int build, BuildClaims<K, V> claims, EntryCounts counts, WriteBatch batch) {
        OpenIndex<K, V> index = builds.get(build).index();
        List<CatalogViolation> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row == null) {
                continue;
            }
            CatalogViolation fault = row.shares.get(build).violation();
            if (fault != null) {
                found.add(fault);
            }
            for (StoredEntry entry : row.shares.get(build).entries()) {
                CatalogViolation violation = claims.claim(index, entry, ids.get(i));
                if (violation == null) {
                    batch.put(index.partition(), entry.key(), entry.value());
                    counts.put(index, entry, false);
                } else {
                    found.add(violation);
                }
            }
        }
        return found;
    }

    private KeyLocks.Held lock(LockClass lockClass, Collection<PartitionKey> keys) {
        return locks.isEmpty() || keys.isEmpty() ? () -> {} : locks.get().lock(lockClass, keys);
    }
}
