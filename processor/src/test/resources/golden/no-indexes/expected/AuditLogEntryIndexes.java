package com.example.audit;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** How {@link AuditLogEntry} is stored: table {@code audit_log_entry}, by {@code entryId}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class AuditLogEntryIndexes {

    /** Table {@code audit_log_entry}: {@link AuditLogEntry} by {@code entryId}. */
    public static final EntityDescriptor<UUID, AuditLogEntry> ENTITY = new Entity();

    private AuditLogEntryIndexes() {}

    private static final class Entity implements EntityDescriptor<UUID, AuditLogEntry> {

        private static final Component<AuditLogEntry, UUID> ENTRY_ID_COMPONENT =
                Component.of("entryId", UUID.class, AuditLogEntry::entryId);

        private static final Component<AuditLogEntry, Instant> AT_COMPONENT =
                Component.of("at", Instant.class, AuditLogEntry::at);

        private static final Component<AuditLogEntry, String> TEXT_COMPONENT =
                Component.of("text", String.class, AuditLogEntry::text);

        private static final Component<AuditLogEntry, Boolean> DENIED_COMPONENT =
                Component.of("denied", boolean.class, AuditLogEntry::denied);

        private static final List<Component<AuditLogEntry, ?>> COMPONENTS = List.of(
                ENTRY_ID_COMPONENT,
                AT_COMPONENT,
                TEXT_COMPONENT,
                DENIED_COMPONENT);

        private final EntityCodec<AuditLogEntry> codec = EntityCodec.json(COMPONENTS, this::create);

        @Override
        public String table() {
            return "audit_log_entry";
        }

        @Override
        public UUID id(AuditLogEntry auditLogEntry) {
            return auditLogEntry.entryId();
        }

        @Override
        public String idName() {
            return "entryId";
        }

        @Override
        public KeyType<UUID> idType() {
            return KeyType.UUID;
        }

        @Override
        public List<Component<AuditLogEntry, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public AuditLogEntry create(Object[] components) {
            return new AuditLogEntry(
                    ENTRY_ID_COMPONENT.cast(components[0]),
                    AT_COMPONENT.cast(components[1]),
                    TEXT_COMPONENT.cast(components[2]),
                    DENIED_COMPONENT.cast(components[3]));
        }

        @Override
        public EntityCodec<AuditLogEntry> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<UUID, AuditLogEntry>> indexes() {
            return List.of();
        }
    }
}
