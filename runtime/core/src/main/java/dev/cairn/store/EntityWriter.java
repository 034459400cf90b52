package dev.cairn.store;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.backend.ContentionException;
import dev.cairn.backend.ExpectationFailedException;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.LockClass;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.TooLargeException;
import dev.cairn.backend.WriteBatch;
import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries out changes of entities: reads what is stored, decides, and writes entities and index entries in one batch.
 *
 * <p>All of it happens inside the {@link WriteGate}, so that the indexes to be kept in step stay the same meanwhile.
 *
 * <p>Where the backend has locks, the ids' locks are held from the read on, and those of all unique keys concerned are
 * added before uniqueness is checked; nobody who holds the latter asks for the former, so there is no deadlock. Where it
 * has none, everything is read from one snapshot, so that also a refusal is that of one moment; the batch carries all of
 * it as expectations, and the whole starts again if one fails.
 */
final class EntityWriter<K, V> {

    private static final int ATTEMPTS = 100;

    private final Table<K, V> table;
    private final Optional<KeyLocks> locks;

    EntityWriter(Table<K, V> table) {
        this.table = table;
        this.locks = table.backend().locks();
    }

    /**
     * Carries out all changes or none.
     *
     * @param changes what to do, at most one for an id
     * @return what became of each, in order
     */
    List<Transition<K, V>> write(List<Change<K, V>> changes) {
        table.checkWritable();
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(changes);
            } catch (ExpectationFailedException | ContentionException e) {
                if (attempt == ATTEMPTS) {
                    throw new ContentionException(
                            "Table \"" + table.name() + "\": gave up after " + ATTEMPTS
                                    + " attempts, each overtaken by other writers. Try again when there are fewer.",
                            e);
                }
                Thread.onSpinWait();
            } catch (TooLargeException e) {
                throw new TooLargeException(describe(changes) + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private List<Transition<K, V>> attempt(List<Change<K, V>> changes) {
        WriteGate.Inside gate = table.current().gate().enter();
        try {
            table.current().checkNotLoading(table.name());
            return locks.isPresent() ? attemptLocked(changes, locks.get()) : attemptExpecting(changes);
        } finally {
            gate.close();
        }
    }

    private List<Transition<K, V>> attemptLocked(List<Change<K, V>> changes, KeyLocks locks) {
        StoredValues present = table.backend()::getAll;
        KeyLocks.Held ids = lock(locks, LockClass.ID, idKeys(changes));
        try {
            Judged<K, V> judged = decide(changes, present);
            KeyLocks.Held keys = lock(locks, LockClass.UNIQUE, judged.unique().keys());
            try {
                write(batch(judged, present));
            } finally {
                keys.close();
            }
            return judged.transitions();
        } finally {
            ids.close();
        }
    }

    private List<Transition<K, V>> attemptExpecting(List<Change<K, V>> changes) {
        Judged<K, V> judged;
        WriteBatch batch;
        try (Snapshot moment = table.backend().snapshot()) {
            judged = decide(changes, moment::getAll);
            batch = batch(judged, moment::getAll);
        }
        if (!batch.isEmpty()) {
            expectUnchanged(batch, judged.transitions());
            judged.unique().expectUnchanged(batch);
            judged.counts().expectUnchanged(batch);
        }
        write(batch);
        return judged.transitions();
    }

    /** What is to become of entities, before the unique keys are looked at. */
    private record Judged<K, V>(
            List<OpenIndex<K, V>> indexes,
            List<Transition<K, V>> transitions,
            UniqueKeys<K, V> unique,
            EntryCounts counts) {}

    private String describe(List<Change<K, V>> changes) {
        return changes.size() == 1
                ? table.values().describeId(changes.get(0).id())
                : "A batch of " + changes.size() + " entities of table \"" + table.name() + "\"";
    }

    private Judged<K, V> decide(List<Change<K, V>> changes, StoredValues values) {
        List<OpenIndex<K, V>> indexes = table.maintained();
        List<byte[]> keys = new ArrayList<>(changes.size());
        for (Change<K, V> change : changes) {
            keys.add(change.key().array());
        }
        List<byte @Nullable []> stored = values.getAll(table.partition(), keys);
        List<Transition<K, V>> transitions = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            checkPresence(changes.get(i), stored.get(i) != null);
        }
        for (int i = 0; i < changes.size(); i++) {
            transitions.add(decide(changes.get(i), stored.get(i), indexes));
        }
        return new Judged<>(
                indexes,
                transitions,
                new UniqueKeys<>(table, indexes, transitions),
                EntryCounts.of(indexes, transitions));
    }

    private void checkPresence(Change<K, V> change, boolean stored) {
        if (change.presence() == Change.Presence.FORBIDDEN && stored) {
            throw new DuplicateIdException(table.values().describeId(change.id())
                    + " is there already. Update or upsert it, or choose another id.");
        }
        if (change.presence() == Change.Presence.REQUIRED && !stored) {
            throw new EntityNotFoundException(
                    table.values().describeId(change.id()) + " does not exist. Insert or upsert it instead.");
        }
    }

    private Transition<K, V> decide(Change<K, V> change, byte @Nullable [] stored, List<OpenIndex<K, V>> indexes) {
        Bytes key = change.key();
        V entity = stored == null ? null : table.values().decode(key.array(), stored);
        Change.Outcome<V> outcome = change.decision().decide(key, entity);
        if (entity == null || stored == null) {
            return Transition.ofAbsent(table, indexes, change, outcome);
        }
        Bytes value = new Bytes(stored);
        if (outcome instanceof Change.Put<V> put) {
            return Transition.replacing(table, indexes, change, value, entity, put);
        }
        return outcome instanceof Change.Keep<V>
                ? Transition.keeping(indexes, change, value, entity)
                : Transition.deleting(table, indexes, change, value, entity);
    }

    /** All deletions come before all puts, since one entity may take over a unique key that another gives up. */
    private WriteBatch batch(Judged<K, V> judged, StoredValues values) {
        UniqueKeys<K, V> unique = judged.unique();
        unique.readOwners(values);
        unique.check();
        judged.counts().look(values);
        WriteBatch batch = new WriteBatch();
        for (Transition<K, V> transition : judged.transitions()) {
            if (transition.next() == null && transition.stored() != null) {
                batch.delete(table.partition(), transition.key().array());
            }
            deleteEntries(batch, judged.indexes(), transition, unique, judged.counts());
        }
        for (Transition<K, V> transition : judged.transitions()) {
            Prepared<V> next = transition.next();
            if (next != null && !next.value().equals(transition.stored())) {
                batch.put(
                        table.partition(),
                        transition.key().array(),
                        next.value().array());
            }
            putEntries(batch, judged.indexes(), transition, unique, judged.counts());
        }
        judged.counts().addTo(batch);
        return batch;
    }

    private void write(WriteBatch batch) {
        if (!batch.isEmpty()) {
            table.backend().write(batch, table.durability());
        }
    }

    private void deleteEntries(
            WriteBatch batch,
            List<OpenIndex<K, V>> indexes,
            Transition<K, V> transition,
            UniqueKeys<K, V> unique,
            EntryCounts counts) {
        for (int i = 0; i < indexes.size(); i++) {
            List<StoredEntry> before = transition.before(i);
            List<StoredEntry> after = transition.after(i);
            for (int j = 0; j < before.size(); j++) {
                StoredEntry entry = before.get(j);
                if (Transition.find(after, entry.key()) == null
                        && (!entry.exclusive() || unique.owns(transition, i, entry))) {
                    batch.delete(indexes.get(i).partition(), entry.key());
                    counts.deleted(indexes.get(i), entry);
                }
            }
        }
    }

    private void putEntries(
            WriteBatch batch,
            List<OpenIndex<K, V>> indexes,
            Transition<K, V> transition,
            UniqueKeys<K, V> unique,
            EntryCounts counts) {
        for (int i = 0; i < indexes.size(); i++) {
            List<StoredEntry> before = transition.before(i);
            List<StoredEntry> after = transition.after(i);
            for (int j = 0; j < after.size(); j++) {
                StoredEntry entry = after.get(j);
                StoredEntry old = Transition.find(before, entry.key());
                if (old == null
                        || (!Arrays.equals(old.value(), entry.value()) && unique.mayRewrite(transition, i, entry))) {
                    batch.put(indexes.get(i).partition(), entry.key(), entry.value());
                    counts.put(indexes.get(i), entry, old != null);
                }
            }
        }
    }

    private void expectUnchanged(WriteBatch batch, List<Transition<K, V>> transitions) {
        for (Transition<K, V> transition : transitions) {
            Bytes stored = transition.stored();
            if (stored == null) {
                batch.expectAbsent(table.partition(), transition.key().array());
            } else {
                batch.expectEquals(table.partition(), transition.key().array(), stored.array());
            }
        }
    }

    private List<PartitionKey> idKeys(List<Change<K, V>> changes) {
        List<PartitionKey> keys = new ArrayList<>(changes.size());
        for (Change<K, V> change : changes) {
            keys.add(new PartitionKey(table.partition(), change.key().array()));
        }
        return keys;
    }

    private static KeyLocks.Held lock(KeyLocks locks, LockClass lockClass, Collection<PartitionKey> keys) {
        return keys.isEmpty() ? () -> {} : locks.lock(lockClass, keys);
    }
}
