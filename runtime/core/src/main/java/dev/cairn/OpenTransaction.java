package dev.cairn;

import dev.cairn.store.EntityStores;
import dev.cairn.store.StoreTransaction;
import dev.cairn.store.TransactionSettings;

/**
 * A transaction that its user ends, see {@link Transactions#begin}. What holds of the run of a function, see
 * {@link Transactions}, holds of it too, but that it is not run again.
 *
 * <pre>{@code
 * try (OpenTransaction open = db.transactions().begin()) {
 *     accounts.in(open.transaction()).update("ann", account -> account.plus(-10));
 *     accounts.in(open.transaction()).update("bob", account -> account.plus(10));
 *     open.commit();
 * }
 * }</pre>
 *
 * <p>For use by one thread at a time, whichever. Calls on the database outside of it are not a part of it.
 */
public final class OpenTransaction implements AutoCloseable {

    private final EntityStores stores;
    private final TransactionSettings settings;
    private final StoreTransaction started;
    private final Transaction transaction;

    OpenTransaction(EntityStores stores, TransactionSettings settings) {
        this.stores = stores;
        this.settings = settings;
        this.started = stores.begin(settings);
        this.transaction = new Transaction(stores, started);
    }

    /**
     * What repositories are told to be a part of it: {@code jobs.in(open.transaction())}.
     *
     * @return the transaction, until the end
     */
    public Transaction transaction() {
        return transaction;
    }

    /**
     * The same transaction for reads that need not stay true until the commit: they see what it has written, but are not
     * remembered, so they need no memory, and others may change what they have seen. What is written because of them should
     * be read by {@link #transaction()} once more, at least the entities that it changes.
     *
     * @return the transaction for reading, until the end; writes in it are a {@link ReadOnlyException}
     * @throws IllegalStateException if it has ended
     */
    public Transaction unchecked() {
        return new Transaction(stores, started.forgetful());
    }

    /**
     * Stores all that was written, if everything that was read is still as it was, and ends the transaction, also if this
     * throws. Then nothing of it is stored.
     *
     * @throws TransactionConflictException if others have changed what it had read
     * @throws TransactionTooLargeException if it is more than the storage engine writes at once
     * @throws IllegalStateException if it has ended
     * @throws DatabaseClosedException if the database is closed
     * @throws StorageException if the storage engine fails
     * @throws dev.cairn.backend.OutcomeUnknownException if it cannot be told whether it is stored
     */
    public void commit() {
        stores.commit(started, settings);
    }

    /** Ends the transaction; what was not committed is as if it had never been written. Closing again does nothing. */
    @Override
    public void close() {
        started.close();
    }
}
