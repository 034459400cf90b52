package dev.cairn.samples.jobs.users;

import dev.cairn.Cairn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The calls of a {@link UsersTable} off the caller's thread; what they throw is in the future that they return. */
public final class AsyncUsersTable {

    private final Cairn db;
    private final UsersTable users;

    AsyncUsersTable(Cairn db, UsersTable users) {
        this.db = db;
        this.users = users;
    }

    /** Does {@link UsersTable#create}. */
    public CompletableFuture<User> create(User user) {
        return db.async(() -> users.create(user));
    }

    /** Does {@link UsersTable#get}. */
    public CompletableFuture<Optional<User>> get(String userId) {
        return db.async(() -> users.get(userId));
    }

    /** Does {@link UsersTable#findByName}. */
    public CompletableFuture<Optional<User>> findByName(String username) {
        return db.async(() -> users.findByName(username));
    }

    /** Does {@link UsersTable#listByRole}. */
    public CompletableFuture<List<User>> listByRole(Role role) {
        return db.async(() -> users.listByRole(role));
    }

    /** Does {@link UsersTable#update(User)}. */
    public CompletableFuture<User> update(User user) {
        return db.async(() -> users.update(user));
    }

    /** Does {@link UsersTable#update(String, UnaryOperator)}. */
    public CompletableFuture<User> update(String userId, UnaryOperator<User> change) {
        return db.async(() -> users.update(userId, change));
    }

    /** Does {@link UsersTable#rename}. */
    public CompletableFuture<User> rename(String userId, String username) {
        return db.async(() -> users.rename(userId, username));
    }

    /** Does {@link UsersTable#delete}. */
    public CompletableFuture<User> delete(String userId) {
        return db.async(() -> users.delete(userId));
    }
}
