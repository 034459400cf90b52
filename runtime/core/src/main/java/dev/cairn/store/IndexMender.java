package dev.cairn.store;

import dev.cairn.Finding;
import dev.cairn.backend.ContentionException;
import dev.cairn.backend.ExpectationFailedException;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.LockClass;
import dev.cairn.backend.PartitionKey;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends entries in atomic batches while others write: everything is read again under the locks that writers take, the
 * ids first and then the unique keys, and judged anew. Without locks, a batch depends on everything that was read.
 */
final class IndexMender<K, V> {

    private static final int BATCH = 64;
    private static final int ATTEMPTS = 100;

    private final Table<K, V> table;
    private final Optional<KeyLocks> locks;

    IndexMender(Table<K, V> table) {
        this.table = table;
        this.locks = table.backend().locks();
    }

    /** Mends what can be mended, and tells what has become of each. */
    List<Finding> mend(List<Suspect<K, V>> suspects) {
        List<Finding> findings = new ArrayList<>();
        for (int from = 0; from < suspects.size(); from += BATCH) {
            findings.addAll(mendBatch(suspects.subList(from, Math.min(from + BATCH, suspects.size()))));
        }
        return findings;
    }

    private List<Finding> mendBatch(List<Suspect<K, V>> suspects) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(suspects);
            } catch (ExpectationFailedException | ContentionException e) {
                if (attempt == ATTEMPTS) {
                    throw new ContentionException(
                            "The repair of table \"" + table.name() + "\" gave up after " + ATTEMPTS
                                    + " attempts at one batch, each overtaken by other writers. What was mended before"
                                    + " stays so. Repair again when there are fewer.",
                            e);
                }
                Thread.onSpinWait();
            }
        }
    }

    private List<Finding> attempt(List<Suspect<K, V>> all) {
        WriteGate.Inside inside = table.current().gate().enter();
        try {
            // An index that was filled anew meanwhile has other entries, which nobody suspects.
            return attemptInside(
                    all.stream().filter(suspect -> isInUse(suspect.index())).toList());
        } finally {
            inside.close();
        }
    }

    private boolean isInUse(OpenIndex<K, V> index) {
        return table.indexes().stream()
                .anyMatch(each -> each.partition().equals(index.partition()) && each.state() == IndexState.READY);
    }

    private List<Finding> attemptInside(List<Suspect<K, V>> suspects) {
        Set<Bytes> ids = new LinkedHashSet<>();
        Set<PartitionKey> uniqueKeys = new LinkedHashSet<>();
        for (Suspect<K, V> suspect : suspects) {
            if (suspect.id() != null) {
                ids.add(suspect.id());
            }
            if (suspect.index().definition().unique()) {
                uniqueKeys.add(suspect.place());
            }
        }
        KeyLocks.Held heldIds = lock(
                LockClass.ID,
                ids.stream()
                        .map(id -> new PartitionKey(table.partition(), id.array()))
                        .toList());
        try {
            KeyLocks.Held heldKeys = lock(LockClass.UNIQUE, uniqueKeys);
            try {
                Mending<K, V> mending = new Mending<>(table);
                List<Finding> findings = suspects.stream().map(mending::settle).toList();
                mending.write(locks.isEmpty());
                return findings;
            } finally {
                heldKeys.close();
            }
        } finally {
            heldIds.close();
        }
    }

    private KeyLocks.Held lock(LockClass lockClass, Collection<PartitionKey> keys) {
        return locks.isEmpty() || keys.isEmpty() ? () -> {} : locks.get().lock(lockClass, keys);
    }
}
