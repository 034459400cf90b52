package dev.cairn.sql.run;

import dev.cairn.Cairn;
import dev.cairn.OpenTransaction;
import dev.cairn.ReadOnlyException;
import dev.cairn.Transaction;
import dev.cairn.TransactionConflictException;
import dev.cairn.Transactions;
import dev.cairn.backend.SnapshotExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.calcite.DataContext;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has beyond the plans and the schema, which it shares with others: its database, its transaction, and
 * what is to be known of the statement that it executes. For one thread at a time.
 */
public final class Session implements AutoCloseable {

    /** What the context of a statement calls it. */
    public static final String NAME = "cairn.session";

    /** How often a statement is run that is a transaction by itself. */
    private static final int ATTEMPTS = 100;

    private final Cairn db;
    private final Transactions transactions;
    private final long maxBytes;
    private final boolean alwaysReadOnly;
    private boolean readOnly;
    private boolean autoCommit = true;
    private @Nullable OpenTransaction explicit;
    private @Nullable Transaction statement;
    private final List<GeneratedKey> generatedKeys = new ArrayList<>();

    /**
     * Starts a session that commits each statement.
     *
     * @param db the database
     * @param transactions how its transactions are run
     * @param maxBytes how much one may read and write
     * @param readOnly whether it can never write
     */
    public Session(Cairn db, Transactions transactions, long maxBytes, boolean readOnly) {
        this.db = db;
        this.transactions = transactions;
        this.maxBytes = maxBytes;
        this.alwaysReadOnly = readOnly;
        this.readOnly = readOnly;
    }

    /**
     * The id of an entity that was inserted without one.
     *
     * @param table the table as SQL names it
     * @param column the column of the id as SQL names it
     * @param value what a result set returns
     */
    public record GeneratedKey(String table, String column, Object value) {}

    /**
     * Finds the session of the statement that is executed.
     *
     * @param context the statement's
     * @return its connection's session
     */
    public static Session of(DataContext context) {
        return (Session) Objects.requireNonNull(context.get(NAME), "a statement has a session");
    }

    /**
     * The database.
     *
     * @return the database
     */
    public Cairn database() {
        return db;
    }

    /** How much a transaction may read and write. */
    long maxBytes() {
        return maxBytes;
    }

    /**
     * The transaction in which statements read now, which is begun if it is not yet.
     *
     * @return the transaction, or null if every statement reads a state of its own
     */
    public @Nullable Transaction current() {
        if (statement != null || autoCommit) {
            return statement;
        }
        return explicit().transaction();
    }

    private OpenTransaction explicit() {
        if (explicit == null) {
            explicit = (readOnly ? transactions.readOnly() : transactions).begin();
        }
        return explicit;
    }

    /**
     * Runs something that writes: in the transaction that was begun, or else in one of its own, which is run again if others
     * are in the way. Then what is read by {@link #current()} meanwhile is not compared at the commit, only what
     * is read by the given transaction.
     *
     * @param work what to do; may be run more than once
     * @param <R> the type of its result
     * @return its result
     * @throws ReadOnlyException if nothing may be written
     * @throws TransactionConflictException if others were in the way too often
     */
    public <R> R write(Function<Transaction, R> work) {
        requireWritable();
        if (!autoCommit) {
            return work.apply(explicit().transaction());
        }
        RuntimeException conflict = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int keys = generatedKeys.size();
            try (OpenTransaction own = transactions.begin()) {
                statement = own.unchecked();
                R result = work.apply(own.transaction());
                own.commit();
                return result;
            } catch (TransactionConflictException | SnapshotExpiredException e) {
                conflict = e;
                generatedKeys.subList(keys, generatedKeys.size()).clear();
                Thread.onSpinWait();
            } finally {
                statement = null;
            }
        }
        throw new TransactionConflictException(
                "The statement was given up after " + ATTEMPTS
                        + " attempts, each overtaken by other writers. Nothing of"
                        + " it is stored. Execute it again when there are fewer.",
                conflict);
    }

    /** Throws if nothing may be written. */
    void requireWritable() {
        if (readOnly) {
            throw new ReadOnlyException("The connection is read-only. Call setReadOnly(false), or connect without"
                    + " readOnly=true, to change something.");
        }
    }

    /**
     * Whether nothing may be written now.
     *
     * @return whether this only reads
     */
    public boolean readOnly() {
        return readOnly;
    }

    /**
     * Sets whether nothing may be written from now on.
     *
     * @param only whether to only read
     * @return whether that is possible: a session that can never write stays so
     */
    public boolean readOnly(boolean only) {
        readOnly = only || alwaysReadOnly;
        return readOnly == only;
    }

    /**
     * Whether every statement is a transaction by itself.
     *
     * @return whether it is
     */
    public boolean autoCommit() {
        return autoCommit;
    }

    /**
     * Sets whether every statement is a transaction by itself, and commits the one that was begun.
     *
     * @param auto whether it is to be
     */
    public void autoCommit(boolean auto) {
        if (auto != autoCommit) {
            commit();
            autoCommit = auto;
        }
    }

    /**
     * Whether a transaction was begun and not ended.
     *
     * @return whether there is one
     */
    public boolean inTransaction() {
        return explicit != null;
    }

    /** Commits the transaction that was begun, if there is one, and ends it in any case. */
    public void commit() {
        try (OpenTransaction ending = explicit) {
            if (ending != null) {
                ending.commit();
            }
        } finally {
            explicit = null;
        }
    }

    /** Ends the transaction that was begun, if there is one; nothing of it is stored. */
    public void rollback() {
        if (explicit != null) {
            explicit.close();
            explicit = null;
        }
    }

    /**
     * The ids that the database has given in the last executions.
     *
     * @return the ids in the order of the rows; a list that grows and is cleared
     */
    public List<GeneratedKey> generatedKeys() {
        return generatedKeys;
    }

    @Override
    public void close() {
        rollback();
    }
}
