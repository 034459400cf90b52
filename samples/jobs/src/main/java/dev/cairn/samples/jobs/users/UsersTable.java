package dev.cairn.samples.jobs.users;

import dev.cairn.Cairn;
import dev.cairn.EntityNotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The users of the database. Deleted ones are stored, but no call finds them. Every call is atomic. Safe for use by
 * several threads.
 */
public final class UsersTable {

    private final Cairn db;
    private final UserRepository users;
    private final Clock clock;

    /**
     * Opens the table.
     *
     * @param db the database
     * @param clock what time it is, for users that are renamed or deleted
     */
    public UsersTable(Cairn db, Clock clock) {
        this.db = db;
        this.users = UserRepository.of(db);
        this.clock = clock;
    }

    /**
     * Stores a new user.
     *
     * @param user the user
     * @return the stored user
     * @throws IllegalArgumentException if the name is blank
     * @throws dev.cairn.DuplicateIdException if the id is taken, by a deleted user too
     * @throws dev.cairn.UniqueViolationException if the name is, in whatever case
     */
    public User create(User user) {
        return users.insert(named(user));
    }

    /**
     * Reads a user.
     *
     * @param userId the id
     * @return the user, or empty if there is none
     */
    public Optional<User> get(String userId) {
        return users.findById(userId).filter(user -> !user.isDeleted());
    }

    /**
     * Finds a user by name.
     *
     * @param username the name, in whatever case
     * @return the user, or empty if there is none
     */
    public Optional<User> findByName(String username) {
        return users.findByUsername(username).filter(user -> !user.isDeleted());
    }

    /**
     * Lists the users with a role.
     *
     * @param role the role
     * @return the users, ordered by id
     */
    public List<User> listByRole(Role role) {
        List<User> found = new ArrayList<>();
        users.scanByRole(role).forEach(user -> {
            if (!user.isDeleted()) {
                found.add(user);
            }
        });
        return found;
    }

    /**
     * Replaces a user.
     *
     * @param user the whole user
     * @return the stored user
     * @throws IllegalArgumentException if the name is blank
     * @throws EntityNotFoundException if there is no such user
     * @throws dev.cairn.UniqueViolationException if the name is taken, in whatever case
     */
    public User update(User user) {
        return update(user.userId(), stored -> user);
    }

    /**
     * Changes a user, with nobody else changing them in between.
     *
     * @param userId the id
     * @param change makes the new user of the stored one; pure, since it may be run more than once
     * @return the stored user
     * @throws IllegalArgumentException if the name is blank
     * @throws EntityNotFoundException if there is no such user
     * @throws dev.cairn.UniqueViolationException if the name is taken, in whatever case
     */
    public User update(String userId, UnaryOperator<User> change) {
        return users.update(userId, stored -> named(change.apply(present(stored))));
    }

    /**
     * Gives a user another name.
     *
     * @param userId the id
     * @param username the name
     * @return the stored user
     * @throws IllegalArgumentException if the name is blank
     * @throws EntityNotFoundException if there is no such user
     * @throws dev.cairn.UniqueViolationException if the name is taken, in whatever case
     */
    public User rename(String userId, String username) {
        return update(userId, user -> user.renamed(username, clock.instant()));
    }

    /**
     * Deletes a user. Id and name stay taken.
     *
     * @param userId the id
     * @return the deleted user
     * @throws EntityNotFoundException if there is no such user
     */
    public User delete(String userId) {
        return update(userId, user -> user.deleted(clock.instant()));
    }

    /**
     * The same table off the caller's thread.
     *
     * @return the asynchronous view
     */
    public AsyncUsersTable async() {
        return new AsyncUsersTable(db, this);
    }

    private static User present(User user) {
        if (user.isDeleted()) {
            throw new EntityNotFoundException("User " + user.userId() + " was deleted at " + user.deletedAt() + ".");
        }
        return user;
    }

    private static User named(User user) {
        if (user.username().isBlank()) {
            throw new IllegalArgumentException("User " + user.userId() + " needs a name that is not blank.");
        }
        return user;
    }
}
