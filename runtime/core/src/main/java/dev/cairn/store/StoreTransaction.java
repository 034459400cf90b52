package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.TransactionConflictException;
import dev.cairn.backend.SnapshotExpiredException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.overlay.OverlayBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One run of a transaction: its stores work on an overlay over one state of the database. For use by the thread that runs
 * its function, or, if it has none, by one thread at a time, until it ends.
 */
public final class StoreTransaction implements AutoCloseable {

    private final StorageBackend backend;
    private final Catalog catalog;
    private final WriteGate gate;
    private final TransactionGuard guard;
    private final OverlayBackend overlay;
    private final boolean readOnly;
    private final int attempt;
    private final OptionalLong form;
    private final KeyOwners owners = new KeyOwners();
    private final List<Seen<?, ?>> seen = new ArrayList<>();
    private final Map<IndexedEntityStore<?, ?>, IndexedEntityStore<?, ?>> stores = new HashMap<>();
    private @Nullable Watched watched;

    StoreTransaction(
            StorageBackend backend,
            Catalog catalog,
            WriteGate gate,
            TransactionGuard guard,
            TransactionSettings settings,
            int attempt) {
        this.backend = backend;
        this.catalog = catalog;
        this.gate = gate;
        this.guard = guard;
        this.readOnly = settings.readOnly();
        this.attempt = attempt;
        this.form = catalog.form();
        this.overlay = OverlayBackend.over(backend, readOnly, settings.maxBytes());
    }

    private StoreTransaction(StoreTransaction other) {
        this.backend = other.backend;
        this.catalog = other.catalog;
        this.gate = other.gate;
        this.guard = other.guard;
        this.readOnly = true;
        this.attempt = other.attempt;
        this.form = other.form;
        this.overlay = other.overlay.forgetful();
    }

    /**
     * The same transaction for reads that are not compared when it is committed.
     *
     * @return what sees the same, writes included, and writes nothing
     */
    public StoreTransaction forgetful() {
        guard.check();
        return new StoreTransaction(this);
    }

    /**
     * Which run this is.
     *
     * @return 1 for the first
     */
    public int attempt() {
        return attempt;
    }

    /**
     * The same store inside this transaction.
     *
     * @param store a store of the same database
     * @param <K> the type of the id
     * @param <V> the type of the entity
     * @return the store whose reads and writes are those of this transaction
     * @throws IllegalArgumentException if the store is of another database or another transaction
     * @throws IllegalStateException if the transaction has ended, or this is not its thread
     */
    public <K, V> IndexedEntityStore<K, V> in(IndexedEntityStore<K, V> store) {
        guard.check();
        Table<K, V> table = store.table();
        if (table.backend() == overlay) {
            return store;
        }
        if (table.backend() != backend) {
            throw new IllegalArgumentException("The repository of table \"" + table.name()
                    + "\" is of another database, or of another transaction, than this transaction. Open it in the"
                    + " same database.");
        }
        @SuppressWarnings("unchecked") // what was put there for this store
        IndexedEntityStore<K, V> bound = (IndexedEntityStore<K, V>) stores.get(store);
        if (bound == null) {
            bound = bindNow(table);
            stores.put(store, bound);
        }
        return bound;
    }

    /** The runner begins the transaction of a function again; one of its user's it cannot. */
    private <K, V> IndexedEntityStore<K, V> bindNow(Table<K, V> table) {
        try {
            return bind(table);
        } catch (SnapshotExpiredException e) {
            if (guard.isOfUser()) {
                throw new TransactionConflictException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private <K, V> IndexedEntityStore<K, V> bind(Table<K, V> table) {
        IndexSet<K, V> indexes = table.current().get();
        checkState(table, indexes);
        seen.add(new Seen<>(table, indexes));
        Refusal refusal = readOnly && table.refusal() == null
                ? new Refusal(true, "The transaction only reads, as transactions().readOnly() says.")
                : table.refusal();
        Table<K, V> bound = table.within(overlay, indexes, guard, refusal);
        owners.add(bound);
        return new IndexedEntityStore<>(bound);
    }

    /** A table, and the indexes that the transaction reads and maintains. */
    private record Seen<K, V>(Table<K, V> table, IndexSet<K, V> indexes) {

        @SuppressWarnings("ReferenceEquality") // every change makes another set
        boolean isCurrent() {
            return table.current().get() == indexes;
        }
    }

    /**
     * An index that became ready only after the transaction's state was taken is not whole in it. Or the state has the
     * index that takes the place of another, and the table has not yet: no transaction could begin before it has, so
     * this waits rather than let attempts be used up. What was seen in one state holds for all others with the same
     * catalog, which is not read again then.
     */
    private <K, V> void checkState(Table<K, V> table, IndexSet<K, V> indexes) {
        if (form.isPresent()
                && table.current().areWhole(indexes, form.getAsLong())
                && catalog.isStill(form.getAsLong())) {
            return;
        }
        CatalogTable then = catalog.table(table.name(), overlay.state()).orElse(null);
        boolean whole = then != null
                && indexes.declared().stream()
                        .allMatch(index -> index.state() != IndexState.READY || ready(then, index));
        if (!whole) {
            gate.awaitSwitch();
            throw new SnapshotExpiredException(
                    "Table \"" + table.name()
                            + "\" was registered, or an index of it was built, after the transaction had begun. Begin it again.");
        }
        form.ifPresent(known -> table.current().setWhole(indexes, known));
    }

    private static boolean ready(CatalogTable table, OpenIndex<?, ?> index) {
        return table.indexes().stream()
                .anyMatch(stored -> stored.entries().equals(index.partition()) && stored.state() == IndexState.READY);
    }

    /** Has it closed if its user forgets to, since until then it holds a state of the database. */
    StoreTransaction watched() {
        OverlayBackend held = overlay;
        TransactionGuard ended = guard;
        watched = Watched.by(this, "A transaction", () -> {
            ended.end(); // for repositories that are still there
            held.close();
        });
        return this;
    }

    /** Checks that it may still be committed. */
    void requireNotEnded() {
        guard.check();
    }

    /** Writes what was written. Returns what keeps it from being written, or null if it is written. */
    @Nullable
    String commit(Durability durability) {
        guard.end();
        WriteGate.Inside inside = gate.enter();
        try {
            for (Seen<?, ?> each : seen) {
                if (!each.isCurrent()) {
                    return "Table \"" + each.table().name()
                            + "\" was loaded, or an index of it changed its state, while it ran.";
                }
            }
            return new TransactionCommit(backend, overlay, owners, durability).commit();
        } finally {
            inside.close();
        }
    }

    @Override
    public void close() {
        guard.end();
        if (watched == null) {
            overlay.close();
        } else {
            watched.close();
        }
    }
}
