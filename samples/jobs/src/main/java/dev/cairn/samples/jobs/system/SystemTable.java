package dev.cairn.samples.jobs.system;

import dev.cairn.Cairn;
import dev.cairn.Repository;
import dev.cairn.samples.jobs.users.Role;
import dev.cairn.samples.jobs.users.User;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A table that only administrators may use. It adds nothing to the generated repository but the question who asks.
 *
 * <pre>{@code
 * SystemTable<TableDefinitionRepository> tables = new SystemTable<>(db, "tables", TableDefinitionRepository.of(db));
 * tables.as(administrator).scanByIdNamespaceId("app").toList();
 * }</pre>
 *
 * @param <R> the generated repository
 */
public final class SystemTable<R extends Repository<?, ?>> {

    private final Cairn db;
    private final String name;
    private final R repository;

    /**
     * Guards a table.
     *
     * @param db the database
     * @param name what the table is called in errors
     * @param repository its repository
     */
    public SystemTable(Cairn db, String name, R repository) {
        this.db = db;
        this.name = name;
        this.repository = repository;
    }

    /**
     * Lets an administrator in.
     *
     * @param caller who asks
     * @return the table
     * @throws AdministratorsOnlyException if the caller is no administrator, or was deleted
     */
    public R as(User caller) {
        if (caller.isDeleted() || caller.role() != Role.ADMINISTRATOR) {
            throw new AdministratorsOnlyException("User \"" + caller.username() + "\" ("
                    + (caller.isDeleted() ? "deleted" : caller.role()) + ") may not use the system table \"" + name
                    + "\"; only an ADMINISTRATOR may.");
        }
        return repository;
    }

    /**
     * Lets an administrator in, and makes a call off the caller's thread.
     *
     * @param caller who asks
     * @param call what to do, such as {@code tables -> tables.findById(id)}
     * @param <T> the type of the result
     * @return the result to come; or what {@link #as} or the call throws
     */
    public <T> CompletableFuture<T> async(User caller, Function<R, T> call) {
        return db.async(() -> call.apply(as(caller)));
    }
}
