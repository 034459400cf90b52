package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.TransactionTooLargeException;
import dev.cairn.backend.ContentionException;
import dev.cairn.backend.ExpectationFailedException;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.LockClass;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.TooLargeException;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.overlay.OverlayBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a transaction has written, in one batch, if everything that it has read is still as it was: under the locks
 * of all that, taken in the order in which every write takes them, or as the batch's expectations. A transaction that has
 * written nothing has read one state, and nothing is checked.
 */
final class TransactionCommit {

    private static final int CHECKED_AT_ONCE = 256;

    private final StorageBackend backend;
    private final OverlayBackend overlay;
    private final KeyOwners owners;
    private final Durability durability;

    TransactionCommit(StorageBackend backend, OverlayBackend overlay, KeyOwners owners, Durability durability) {
        this.backend = backend;
        this.overlay = overlay;
        this.owners = owners;
        this.durability = durability;
    }

    /** Returns what keeps it from being written, or null if it is written. */
    @Nullable
    String commit() {
        WriteBatch batch = overlay.writes();
        if (batch.isEmpty()) {
            return null;
        }
        try {
            Optional<KeyLocks> locks = backend.locks();
            return locks.isPresent() ? commit(batch, locks.get()) : commitAsExpected(batch);
        } catch (TooLargeException e) {
            throw new TransactionTooLargeException("The transaction cannot be written: " + e.getMessage(), e);
        }
    }

    private @Nullable String commit(WriteBatch batch, KeyLocks locks) {
        Set<PartitionKey> ids = new HashSet<>();
        Set<PartitionKey> unique = new HashSet<>();
        overlay.reads((key, value) -> owners.addLocks(key, value, ids, unique));
        KeyLocks.Held heldIds = locks.lock(LockClass.ID, ids);
        try {
            KeyLocks.Held heldKeys = locks.lock(LockClass.UNIQUE, unique);
            try {
                PartitionKey changed = firstChanged();
                if (changed != null) {
                    return changed(changed);
                }
                overlay.reads((key, value) -> {
                    if (!KeyOwners.lockable(key)) {
                        expect(batch, key, value);
                    }
                });
                return write(batch);
            } finally {
                heldKeys.close();
            }
        } finally {
            heldIds.close();
        }
    }

    private @Nullable String commitAsExpected(WriteBatch batch) {
        overlay.reads((key, value) -> expect(batch, key, value));
        return write(batch);
    }

    private static void expect(WriteBatch batch, PartitionKey key, byte @Nullable [] value) {
        if (value == null) {
            batch.expectAbsent(key.partition(), key.key());
        } else {
            batch.expectEquals(key.partition(), key.key(), value);
        }
    }

    private @Nullable String write(WriteBatch batch) {
        try {
            backend.write(batch, durability);
            return null;
        } catch (ExpectationFailedException e) {
            return changed(e.key());
        } catch (ContentionException e) {
            return "Other writes were in the way: " + e.getMessage();
        }
    }

    private String changed(PartitionKey key) {
        return owners.describe(key) + " was changed by others while it ran.";
    }

    private @Nullable PartitionKey firstChanged() {
        Map<Partition, List<Read>> partitions = new HashMap<>();
        overlay.reads((key, value) -> {
            if (KeyOwners.lockable(key)) {
                partitions
                        .computeIfAbsent(key.partition(), partition -> new ArrayList<>())
                        .add(new Read(key, value));
            }
        });
        for (Map.Entry<Partition, List<Read>> each : partitions.entrySet()) {
            PartitionKey changed = firstChanged(each.getKey(), each.getValue());
            if (changed != null) {
                return changed;
            }
        }
        return null;
    }

    private @Nullable PartitionKey firstChanged(Partition partition, List<Read> reads) {
        for (int from = 0; from < reads.size(); from += CHECKED_AT_ONCE) {
            List<Read> chunk = reads.subList(from, Math.min(reads.size(), from + CHECKED_AT_ONCE));
            List<byte @Nullable []> now = backend.getAll(
                    partition, chunk.stream().map(read -> read.key.key()).toList());
            for (int i = 0; i < chunk.size(); i++) {
                if (!Arrays.equals(chunk.get(i).value, now.get(i))) {
                    return chunk.get(i).key;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(PartitionKey key, byte @Nullable [] value) {}
}
