package dev.cairn.store;

import dev.cairn.backend.ContentionException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.ExpectationFailedException;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.key.ByteRange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills indexes from the entities of their table, in one walk, while others read and write them.
 *
 * <p>Writes maintain such an index from the first moment. So once an entity was looked at under its lock, its entries
 * are right and stay so; entities that come later are right anyway.
 */
final class IndexBuilder<K, V> {

    /** Bytes of entities, more or less: one is not divided. */
    private static final long BYTES = 256 << 10;

    private final Table<K, V> table;
    private final BuildShares<K, V> shares;
    private final Pace pace;
    /** All at the same place. */
    private List<IndexBuild<K, V>> builds;

    /**
     * For indexes of one table that are filled up to the same entity.
     *
     * @param readable whether an entity that cannot be read is an error; else it is a violation as others are
     */
    IndexBuilder(Table<K, V> table, List<IndexBuild<K, V>> builds, Pace pace, boolean readable) {
        this.table = table;
        this.builds = builds;
        this.pace = pace;
        this.shares = new BuildShares<>(table, readable);
    }

    /** Looks at all entities that the indexes have not been filled from. */
    void walk() {
        long started = System.nanoTime();
        builds.forEach(IndexBuild::start);
        int most = pace.step();
        int size = most;
        long done = 0;
        for (BuildChunk<K, V> chunk = next(size); chunk != null; chunk = next(size)) {
            List<Bytes> ids = chunk.ids();
            try {
                chunk.write((build, found) -> build.after(ids, found));
                done += ids.size();
                size = Math.min(most, 2 * size);
            } catch (ExpectationFailedException | ContentionException e) {
                size = Math.max(1, size / 2); // fewer entities are changed by others less often
            }
            pace.await(done, started);
        }
    }

    /** Looks once more at those that could not be in an index: what was in the way may be gone. */
    void lookAgain() {
        builds.forEach(this::lookAgain);
    }

    /** Reads on where all builds are that there is still a use in; null at the end. */
    private @Nullable BuildChunk<K, V> next(int size) {
        builds = builds.stream().filter(build -> !build.hopeless()).toList();
        if (builds.isEmpty()) {
            return null;
        }
        BuildChunk<K, V> chunk = new BuildChunk<>(table, builds, shares);
        try (Snapshot snapshot = table.backend().snapshot();
                KeyValueCursor rows = snapshot.scan(table.partition(), rest(), Direction.FORWARD)) {
            while (chunk.ids().size() < size && chunk.bytes() < BYTES && rows.next()) {
                chunk.add(rows.key(), rows.value());
            }
        }
        return chunk.ids().isEmpty() ? null : chunk;
    }

    private ByteRange rest() {
        byte[] last = builds.get(0).mark().last();
        // Nothing lies between a key and the same with a zero byte behind it.
        return last == null ? ByteRange.all() : ByteRange.of(Arrays.copyOf(last, last.length + 1), null);
    }

    private void lookAgain(IndexBuild<K, V> build) {
        List<CatalogViolation> violations = build.mark().violations();
        while (!violations.isEmpty()) {
            pace.check();
            BuildChunk<K, V> chunk = new BuildChunk<>(table, List.of(build), shares);
            violations.stream()
                    .map(violation -> new Bytes(violation.id()))
                    .distinct()
                    .forEach(id -> chunk.add(id.array(), null));
            try {
                chunk.write(IndexBuild::again);
                return;
            } catch (ExpectationFailedException | ContentionException e) {
                Thread.onSpinWait();
            }
        }
    }
}
