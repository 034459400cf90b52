package com.example.audit;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.store.IndexedEntityStore;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Stores {@link AuditLogEntry} in table {@code audit_log_entry} and finds it by {@code entryId}.
 *
 * <p>Safe for use by several threads. No argument may be null.
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class AuditLogEntryRepository extends EntityRepository<UUID, AuditLogEntry> {

    private AuditLogEntryRepository(IndexedEntityStore<UUID, AuditLogEntry> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link AuditLogEntry} in {@code db}. The table is created if it is not there yet.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link AuditLogEntry}
     */
    public static AuditLogEntryRepository of(Cairn db) {
        return new AuditLogEntryRepository(db.store(AuditLogEntryIndexes.ENTITY));
    }

    @Override
    public AuditLogEntryRepository in(Transaction transaction) {
        return new AuditLogEntryRepository(store(transaction));
    }
}
