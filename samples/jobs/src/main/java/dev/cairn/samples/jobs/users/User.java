package dev.cairn.samples.jobs.users;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may use the database. A deleted user stays stored, and so does the name: nobody else can take over a name
 * that old audit log entries mention.
 *
 * @param userId names the user for good
 * @param username names the user for people, whatever the case of its letters
 * @param role what the user may do
 * @param email where to write to
 * @param authType how the user proves who they are
 * @param createdAt when the user was created
 * @param updatedAt when anything but {@code lastSeen} last changed
 * @param lastSeen when the user last came
 * @param deletedAt when the user was deleted
 */
@Entity("users")
public record User(
        @Id String userId,
        @Indexed(unique = true, ignoreCase = true) String username,
        @Indexed Role role,
        @Nullable String email,
        AuthType authType,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastSeen,
        @Nullable Instant deletedAt) {

    /**
     * A new user.
     *
     * @param userId names the user for good
     * @param username names the user for people
     * @param role what the user may do
     * @param authType how the user proves who they are
     * @param now when that is
     * @return the user
     */
    public static User of(String userId, String username, Role role, AuthType authType, Instant now) {
        return new User(userId, username, role, null, authType, now, now, null, null);
    }

    /**
     * Tells whether this user was deleted.
     *
     * @return whether there is a time of deletion
     */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /**
     * This user with another name.
     *
     * @param newName the name
     * @param now when that is
     * @return the changed copy
     */
    public User renamed(String newName, Instant now) {
        return new User(userId, newName, role, email, authType, createdAt, now, lastSeen, deletedAt);
    }

    /**
     * This user with another role.
     *
     * @param newRole the role
     * @param now when that is
     * @return the changed copy
     */
    public User withRole(Role newRole, Instant now) {
        return new User(userId, username, newRole, email, authType, createdAt, now, lastSeen, deletedAt);
    }

    /**
     * This user with another address.
     *
     * @param newEmail the address, or null for none
     * @param now when that is
     * @return the changed copy
     */
    public User withEmail(@Nullable String newEmail, Instant now) {
        return new User(userId, username, role, newEmail, authType, createdAt, now, lastSeen, deletedAt);
    }

    /**
     * This user after a visit.
     *
     * @param now when that is
     * @return the changed copy
     */
    public User seen(Instant now) {
        return new User(userId, username, role, email, authType, createdAt, updatedAt, now, deletedAt);
    }

    /**
     * This user, deleted.
     *
     * @param now when that is
     * @return the changed copy
     */
    public User deleted(Instant now) {
        return new User(userId, username, role, email, authType, createdAt, now, lastSeen, now);
    }
}
