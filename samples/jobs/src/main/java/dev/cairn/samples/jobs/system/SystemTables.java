package dev.cairn.samples.jobs.system;

import dev.cairn.Cairn;

/**
 * All that a database keeps about itself.
 *
 * @param namespaces the groups of tables
 * @param storages the places for table files
 * @param tables what tables look like
 * @param auditLog who did what
 */
public record SystemTables(
        SystemTable<NamespaceRepository> namespaces,
        SystemTable<StorageRepository> storages,
        SystemTable<TableDefinitionRepository> tables,
        SystemTable<AuditLogEntryRepository> auditLog) {

    /**
     * Opens the system tables.
     *
     * @param db the database
     * @return the tables
     */
    public static SystemTables of(Cairn db) {
        return new SystemTables(
                new SystemTable<>(db, "namespaces", NamespaceRepository.of(db)),
                new SystemTable<>(db, "storages", StorageRepository.of(db)),
                new SystemTable<>(db, "tables", TableDefinitionRepository.of(db)),
                new SystemTable<>(db, "audit_log_entry", AuditLogEntryRepository.of(db)));
    }
}
