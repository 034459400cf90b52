package dev.cairn;

import dev.cairn.store.EntityStores;
import dev.cairn.store.TransactionSettings;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions, and has their options: {@code db.transactions().durability(SYNC).transact(tx -> …)}. Immutable and
 * safe for use by several threads.
 *
 * <p>A transaction is all or nothing, over any repositories of one database. Its function works on the state in which the
 * database was when it began, and sees its own writes, in every kind of read. When it has returned, everything that it
 * has read is compared with what is stored now: entities, also those of scans, index entries, and ids and unique keys
 * that were not there. If all of it is unchanged, the writes are stored in one batch. Otherwise the function runs again, on a later
 * state. So its effect is that of a function that nobody disturbs, with one exception: rows that others <em>add</em> to a
 * range that was scanned or counted are not noticed.
 *
 * <p>No locks are held while the function runs. It should be short, and do nothing but read and write the database: it may
 * run more than once. If it throws, nothing of it is stored, and the exception reaches the caller as it is. What it calls
 * on repositories that are not {@code in(tx)} is an {@link IllegalStateException}.
 */
public final class Transactions {

    private final EntityStores stores;
    private final TransactionSettings settings;

    Transactions(EntityStores stores) {
        this(stores, TransactionSettings.DEFAULTS);
    }

    private Transactions(EntityStores stores, TransactionSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /**
     * Sets what a transaction that has returned survives; what the database was opened with unless set.
     *
     * @param durability {@link Durability#BUFFERED} or {@link Durability#SYNC}
     * @return the same with that durability; if the database was opened with {@link Durability#NONE}, its transactions are
     *     an {@link IllegalStateException}
     * @throws IllegalArgumentException if it is {@link Durability#NONE}, which is for whole databases
     */
    public Transactions durability(Durability durability) {
        Objects.requireNonNull(durability, "durability");
        if (durability == Durability.NONE) {
            throw new IllegalArgumentException(
                    "A single transaction cannot go without the log: what is written after it"
                            + " could survive a crash that it does not. Durability.NONE is for builder().durability(…).");
        }
        return new Transactions(
                stores,
                new TransactionSettings(durability, settings.attempts(), settings.maxBytes(), settings.readOnly()));
    }

    /**
     * Sets how often the function is run at most; 100 times unless set.
     *
     * @param attempts the number, 1 to run it only once
     * @return the same with that number
     * @throws IllegalArgumentException if it is less than 1
     */
    public Transactions attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("A transaction has 1 attempt or more, not " + attempts + ".");
        }
        return new Transactions(
                stores,
                new TransactionSettings(settings.durability(), attempts, settings.maxBytes(), settings.readOnly()));
    }

    /**
     * Sets how much a transaction may read and write, since it keeps all of it in memory; 64 MiB unless set.
     *
     * @param bytes the length of all keys and values together as they are stored, and 64 bytes for each
     * @return the same with that limit
     * @throws IllegalArgumentException if it is not positive
     */
    public Transactions maxBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "A transaction needs room for what it reads; " + bytes + " bytes are none.");
        }
        return new Transactions(
                stores,
                new TransactionSettings(settings.durability(), settings.attempts(), bytes, settings.readOnly()));
    }

    /**
     * Makes transactions that only read: all of their reads are of one state, and they keep nothing in memory, so there is
     * no limit to what they read. Writes in them are a {@link ReadOnlyException}.
     *
     * @return the same, for reading
     */
    public Transactions readOnly() {
        return new Transactions(
                stores, new TransactionSettings(settings.durability(), settings.attempts(), settings.maxBytes(), true));
    }

    /**
     * Begins a transaction that the caller ends, where none of its steps can be a function: several requests of a client,
     * say. It is not run again if others were in the way; the number of attempts has no meaning. {@link #transact} is
     * simpler wherever it fits.
     *
     * @return the transaction, to be committed or closed; until then it keeps the state in which the database is now, and
     *     with it the room of what others delete meanwhile
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed
     */
    public OpenTransaction begin() {
        return new OpenTransaction(stores, settings);
    }

    /**
     * Runs a transaction.
     *
     * @param function what to do; may be run more than once
     * @throws TransactionConflictException if others were in the way too often
     * @throws TransactionTooLargeException if it reads and writes more than it may
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed
     * @throws StorageException if the storage engine fails; then nothing is stored, but see
     *     {@link dev.cairn.backend.StorageBackend#write}
     * @throws dev.cairn.backend.OutcomeUnknownException if it cannot be told whether it is stored
     */
    public void transact(Consumer<Transaction> function) {
        Objects.requireNonNull(function, "function");
        Transactions.<@Nullable Object>run(stores, settings, transaction -> {
            function.accept(transaction);
            return null;
        });
    }

    /**
     * Runs a transaction that has a result.
     *
     * @param function what to do; may be run more than once
     * @param <R> the type of the result
     * @return what the function returned, in the run that was committed
     * @throws TransactionConflictException if others were in the way too often
     * @throws TransactionTooLargeException if it reads and writes more than it may
     * @throws IllegalStateException if this is called from a function passed to an update or a transaction
     * @throws DatabaseClosedException if the database is closed
     * @throws StorageException if the storage engine fails; then nothing is stored, but see
     *     {@link dev.cairn.backend.StorageBackend#write}
     * @throws dev.cairn.backend.OutcomeUnknownException if it cannot be told whether it is stored
     */
    public <R extends @Nullable Object> R transactAndGet(Function<Transaction, R> function) {
        Objects.requireNonNull(function, "function");
        return run(stores, settings, function);
    }

    private static <R extends @Nullable Object> R run(
            EntityStores stores, TransactionSettings settings, Function<Transaction, R> function) {
        return stores.transact(settings, transaction -> function.apply(new Transaction(stores, transaction)));
    }
}
