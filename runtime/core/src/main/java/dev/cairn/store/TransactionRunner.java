package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.TransactionConflictException;
import dev.cairn.backend.SnapshotExpiredException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs transactions until they can be committed. Safe for use by several threads. */
final class TransactionRunner {

    /** The longest pause before another attempt, in nanoseconds. */
    private static final long LONGEST_PAUSE = 4_000_000;

    private final StorageBackend backend;
    private final Catalog catalog;
    private final WriteGate gate;
    private final FunctionGuard functions;
    private final Durability durability;

    TransactionRunner(
            StorageBackend backend, Catalog catalog, WriteGate gate, FunctionGuard functions, Durability durability) {
        this.backend = backend;
        this.catalog = catalog;
        this.gate = gate;
        this.functions = functions;
        this.durability = durability;
    }

    <R extends @Nullable Object> R run(TransactionSettings settings, Function<StoreTransaction, R> function) {
        checkMayBegin();
        Durability wanted = durability(settings);
        String conflict = "";
        RuntimeException cause = null;
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            pauseBefore(attempt);
            TransactionGuard guard = TransactionGuard.ofFunction(functions);
            try (StoreTransaction transaction =
                    new StoreTransaction(backend, catalog, gate, guard, settings, attempt)) {
                R result = functions.transact(() -> function.apply(transaction));
                String obstacle = transaction.commit(wanted);
                if (obstacle == null) {
                    return result;
                }
                conflict = obstacle;
                cause = null;
            } catch (SnapshotExpiredException e) {
                conflict = String.valueOf(e.getMessage());
                cause = e;
            }
        }
        throw new TransactionConflictException(
                "The transaction was given up after " + settings.attempts() + " attempts. Of the last: " + conflict
                        + " Nothing of it is stored. Try again when there are fewer writers, let it read less, or raise"
                        + " transactions().attempts(…).",
                cause);
    }

    /** Begins one that its user commits or closes. */
    StoreTransaction begin(TransactionSettings settings) {
        checkMayBegin();
        durability(settings);
        return new StoreTransaction(backend, catalog, gate, TransactionGuard.ofUser(functions), settings, 1).watched();
    }

    /** Commits one that was begun, once, and ends it in any case. */
    void commit(StoreTransaction transaction, TransactionSettings settings) {
        functions.check();
        try (transaction) {
            transaction.requireNotEnded();
            String obstacle = transaction.commit(durability(settings));
            if (obstacle != null) {
                throw conflict(obstacle, null);
            }
        } catch (SnapshotExpiredException e) {
            throw conflict(String.valueOf(e.getMessage()), e);
        }
    }

    private static TransactionConflictException conflict(String obstacle, @Nullable Throwable cause) {
        return new TransactionConflictException(
                "The transaction cannot be committed: " + obstacle
                        + " Nothing of it is stored. Begin another one, and do the same again.",
                cause);
    }

    private void checkMayBegin() {
        functions.checkNoUpdate();
        if (functions.inTransaction()) {
            throw new IllegalStateException("A transaction was begun within another one of the same database."
                    + " Use the outer one: pass it on to whatever shall be a part of it.");
        }
    }

    private Durability durability(TransactionSettings settings) {
        Durability wanted = settings.durability();
        if (wanted == null || wanted == durability) {
            return durability;
        }
        if (durability == Durability.NONE) {
            throw new IllegalStateException("The database was opened with Durability.NONE, without a log, so a"
                    + " transaction cannot be " + wanted + ". Open it with BUFFERED, and say SYNC where it is needed.");
        }
        return wanted;
    }

    /** Longer and longer at the most, and never the same for two that were in each other's way. */
    private static void pauseBefore(int attempt) {
        if (attempt > 1) {
            long longest = Math.min(LONGEST_PAUSE, 1_000L << Math.min(attempt, 20));
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
        }
    }
}
