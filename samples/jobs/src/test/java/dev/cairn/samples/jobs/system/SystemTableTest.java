package dev.cairn.samples.jobs.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Range;
import dev.cairn.samples.jobs.users.AuthType;
import dev.cairn.samples.jobs.users.Role;
import dev.cairn.samples.jobs.users.User;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemTableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final User ADMINISTRATOR = user("ann", Role.ADMINISTRATOR);

    private final Cairn db = Cairn.inMemory();
    private final SystemTables system = SystemTables.of(db);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anAdministratorReadsAndWritesEveryTable() {
        Namespace namespace = new Namespace("app", Map.of("storage", "local"), NOON);
        NamespaceRepository namespaces = system.namespaces().as(ADMINISTRATOR);
        namespaces.insert(namespace);
        assertThat(namespaces.findById("app")).contains(namespace);

        Storage storage = new Storage("local", null, StorageType.FILESYSTEM, URI.create("file:///data"), NOON);
        StorageRepository storages = system.storages().as(ADMINISTRATOR);
        storages.insert(storage);
        assertThat(storages.scanAll().toList()).containsExactly(storage);

        TableDefinition table = table("app", "events");
        TableDefinitionRepository tables = system.tables().as(ADMINISTRATOR);
        tables.insert(table);
        assertThat(tables.findById(new TableId("app", "events"))).contains(table);
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void everyoneElseIsRefused(Role role) {
        User caller = user("bob", role);
        assertThatThrownBy(() -> system.namespaces().as(caller))
                .isInstanceOf(AdministratorsOnlyException.class)
                .hasMessage("User \"bob\" (" + role + ") may not use the system table \"namespaces\";"
                        + " only an ADMINISTRATOR may.");
        assertThatThrownBy(() -> system.storages().as(caller)).hasMessageContaining("\"storages\"");
        assertThatThrownBy(() -> system.tables().as(caller)).hasMessageContaining("\"tables\"");
        assertThatThrownBy(() -> system.auditLog().as(caller)).hasMessageContaining("\"audit_log_entry\"");
    }

    @Test
    void aDeletedAdministratorIsRefused() {
        assertThatThrownBy(() -> system.tables().as(ADMINISTRATOR.deleted(NOON)))
                .isInstanceOf(AdministratorsOnlyException.class)
                .hasMessageContaining("User \"ann\" (deleted)");
    }

    @Test
    void theTablesOfANamespaceAreScannedByThePrefixOfTheirId() {
        TableDefinitionRepository tables = system.tables().as(ADMINISTRATOR);
        tables.insertAll(List.of(
                table("app", "users"),
                table("a", "b:c"),
                table("a:b", "c"),
                table("app", "events"),
                table("apple", "pie"),
                table("", "nameless")));

        assertThat(names(tables, "app")).containsExactly("events", "users");
        assertThat(names(tables, "a")).containsExactly("b:c");
        assertThat(names(tables, "a:b")).containsExactly("c");
        assertThat(names(tables, "")).containsExactly("nameless");
        assertThat(tables.scanByIdNamespaceId("app").delete()).isEqualTo(2);
        assertThat(tables.scanAll().count()).isEqualTo(4);
    }

    @Test
    void theAuditLogIsReadByTime() {
        AuditLogEntryRepository log = system.auditLog().as(ADMINISTRATOR);
        for (int second : new int[] {3, 1, 2, 2, -1}) {
            AuditLogId id = AuditLogId.random(NOON.plusSeconds(second));
            log.insert(new AuditLogEntry(id, "ann", "table.create", "app.events", null));
        }
        Range<AuditLogId> firstTwoSeconds =
                Range.closedOpen(AuditLogId.startOf(NOON), AuditLogId.startOf(NOON.plusSeconds(3)));
        assertThat(log.scanById(firstTwoSeconds).toList())
                .extracting(entry -> entry.entryId().at())
                .containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(2));
        assertThat(log.scanByIdAt(NOON.plusSeconds(2)).count()).isEqualTo(2);
    }

    @Test
    void callsWorkAsynchronouslyForAdministratorsOnly() {
        TableDefinition table = table("app", "events");
        assertThat(system.tables()
                        .async(ADMINISTRATOR, tables -> tables.insert(table))
                        .join())
                .isEqualTo(table);
        assertThatThrownBy(() -> system.tables()
                        .async(user("bob", Role.USER), tables -> tables.deleteById(table.tableId()))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AdministratorsOnlyException.class);
        assertThat(system.tables().as(ADMINISTRATOR).existsById(table.tableId()))
                .isTrue();
    }

    private static List<String> names(TableDefinitionRepository tables, String namespaceId) {
        return tables.scanByIdNamespaceId(namespaceId).toList().stream()
                .map(table -> table.tableId().tableName())
                .toList();
    }

    private static TableDefinition table(String namespaceId, String tableName) {
        List<ColumnDefinition> columns =
                List.of(new ColumnDefinition("id", "BIGINT", false), new ColumnDefinition("name", "VARCHAR", true));
        return new TableDefinition(new TableId(namespaceId, tableName), columns, 1, "local", NOON);
    }

    private static User user(String name, Role role) {
        return User.of(name, name, role, AuthType.PASSWORD, NOON);
    }
}
