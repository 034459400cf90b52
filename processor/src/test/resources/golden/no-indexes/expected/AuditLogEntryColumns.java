package com.example.audit;

import dev.cairn.key.KeyType;
import dev.cairn.query.BooleanColumn;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The columns of {@link AuditLogEntry}, from which filters and orders are made for
 * {@code AuditLogEntryRepository.where}.
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class AuditLogEntryColumns {

    /** {@code entryId}. */
    public static final OrderedColumn<AuditLogEntry, UUID> ENTRY_ID =
            Column.ordered("entryId", KeyType.UUID, AuditLogEntry::entryId);

    /** {@code at}. */
    public static final OrderedColumn<AuditLogEntry, Instant> AT =
            Column.ordered("at", KeyType.INSTANT, AuditLogEntry::at);

    /** {@code text}. */
    public static final StringColumn<AuditLogEntry> TEXT = Column.string("text", AuditLogEntry::text);

    /** {@code denied}. */
    public static final BooleanColumn<AuditLogEntry> DENIED = Column.bool("denied", AuditLogEntry::denied);

    private AuditLogEntryColumns() {}
}
