package com.example.users;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Stores {@link User} in table {@code users} and finds it by {@code userId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link UserIndexes#ROLE_AND_NAME}: {@code role}, then {@code username} (ignoring case)
 *   <li>{@link UserIndexes#TENANT_EMAIL}: {@code tenant} (ignoring case), then {@code email} (ignoring case), unique
 *   <li>{@link UserIndexes#USERNAME}: {@code username} (ignoring case), unique
 *   <li>{@link UserIndexes#ROLE}: {@code role}
 *   <li>{@link UserIndexes#DELETED_AT}: {@code deletedAt}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class UserRepository extends EntityRepository<Long, User> {

    private UserRepository(IndexedEntityStore<Long, User> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link User} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link User}
     */
    public static UserRepository of(Cairn db) {
        return new UserRepository(db.store(UserIndexes.ENTITY));
    }

    @Override
    public UserRepository in(Transaction transaction) {
        return new UserRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code role}, ordered by {@code username} (ignoring case), then {@code userId}.
     * Uses the index {@code role_and_name} with the key {@code (role, username, userId)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param role the value of {@code role}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.RoleAndNameEntry> scanByRole(Role role) {
        return store().scan(UserIndexes.ROLE_AND_NAME, IndexBounds.equalTo(role));
    }

    /**
     * Scans the entities with {@code role} among the given values, ordered by {@code username} (ignoring case), then
     * {@code userId}. Uses the index {@code role_and_name} with the key {@code (role, username, userId)}: a seek for
     * each value, then an entry and an entity for each row.
     *
     * @param roles the values of {@code role}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.RoleAndNameEntry> scanByRoleIn(Collection<Role> roles) {
        return store().scan(UserIndexes.ROLE_AND_NAME, IndexBounds.in(roles));
    }

    /**
     * Scans the entities with {@code role} among the given values and with {@code username} (ignoring case) in the
     * given range, ordered by {@code username} (ignoring case), then {@code userId}. Uses the index
     * {@code role_and_name} with the key {@code (role, username, userId)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param roles the values of {@code role}; none finds nothing
     * @param username the range of {@code username}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.RoleAndNameEntry> scanByRoleInAndUsername(
            Collection<Role> roles, Range<String> username) {
        return store().scan(UserIndexes.ROLE_AND_NAME, IndexBounds.in(roles).then(username));
    }

    /**
     * Scans the entities with the given {@code role} and {@code username} (ignoring case), ordered by {@code userId}.
     * Uses the index {@code role_and_name} with the key {@code (role, username, userId)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param role the value of {@code role}
     * @param username the value of {@code username}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.RoleAndNameEntry> scanByRoleAndUsername(Role role, String username) {
        return store().scan(UserIndexes.ROLE_AND_NAME, IndexBounds.equalTo(role, username));
    }

    /**
     * Scans the entities with the given {@code role} and with {@code username} (ignoring case) in the given range,
     * ordered by {@code username} (ignoring case), then {@code userId}. Uses the index {@code role_and_name} with the
     * key {@code (role, username, userId)}: a seek, then an entry and an entity for each row.
     *
     * @param role the value of {@code role}
     * @param username the range of {@code username}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.RoleAndNameEntry> scanByRoleAndUsername(
            Role role, Range<String> username) {
        return store().scan(UserIndexes.ROLE_AND_NAME, IndexBounds.equalTo(role).then(username));
    }

    /**
     * Scans the entities with {@code tenant} (ignoring case) among the given values and with {@code email} (ignoring
     * case) in the given range, ordered by {@code email} (ignoring case), then {@code userId}. Uses the unique index
     * {@code tenant_email} with the key {@code (tenant, email)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param tenants the values of {@code tenant}; none finds nothing
     * @param email the range of {@code email}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.TenantEmailEntry> scanByTenantInAndEmail(
            Collection<String> tenants, Range<String> email) {
        return store().scan(UserIndexes.TENANT_EMAIL, IndexBounds.in(tenants).then(email));
    }

    /**
     * Finds the entity with the given {@code tenant} (ignoring case) and {@code email} (ignoring case). Uses the unique
     * index {@code tenant_email} with the key {@code (tenant, email)}: a lookup, and one of the entity.
     *
     * @param tenant the value of {@code tenant}
     * @param email the value of {@code email}
     * @return the entity, or empty if there is none
     */
    public Optional<User> findByTenantAndEmail(String tenant, String email) {
        return store().find(UserIndexes.TENANT_EMAIL, tenant, email);
    }

    /**
     * Tells whether there is an entity with the given {@code tenant} (ignoring case) and {@code email} (ignoring case).
     * Uses the unique index {@code tenant_email} with the key {@code (tenant, email)}: one lookup.
     *
     * @param tenant the value of {@code tenant}
     * @param email the value of {@code email}
     * @return whether there is one
     */
    public boolean existsByTenantAndEmail(String tenant, String email) {
        return store().exists(UserIndexes.TENANT_EMAIL, tenant, email);
    }

    /**
     * Scans the entities with the given {@code tenant} (ignoring case) and with {@code email} (ignoring case) in the
     * given range, ordered by {@code email} (ignoring case), then {@code userId}. Uses the unique index
     * {@code tenant_email} with the key {@code (tenant, email)}: a seek, then an entry and an entity for each row.
     *
     * @param tenant the value of {@code tenant}
     * @param email the range of {@code email}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.TenantEmailEntry> scanByTenantAndEmail(
            String tenant, Range<String> email) {
        return store().scan(UserIndexes.TENANT_EMAIL, IndexBounds.equalTo(tenant).then(email));
    }

    /**
     * Finds the entity with the given {@code username} (ignoring case). Uses the unique index {@code username} with the
     * key {@code (username)}: a lookup, and one of the entity.
     *
     * @param username the value of {@code username}
     * @return the entity, or empty if there is none
     */
    public Optional<User> findByUsername(String username) {
        return store().find(UserIndexes.USERNAME, username);
    }

    /**
     * Tells whether there is an entity with the given {@code username} (ignoring case). Uses the unique index
     * {@code username} with the key {@code (username)}: one lookup.
     *
     * @param username the value of {@code username}
     * @return whether there is one
     */
    public boolean existsByUsername(String username) {
        return store().exists(UserIndexes.USERNAME, username);
    }

    /**
     * Scans the entities with {@code username} (ignoring case) in the given range, ordered by {@code username}
     * (ignoring case), then {@code userId}. Uses the unique index {@code username} with the key {@code (username)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param username the range of {@code username}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.UsernameEntry> scanByUsername(Range<String> username) {
        return store().scan(UserIndexes.USERNAME, IndexBounds.within(username));
    }

    /**
     * Scans the entities with {@code username} (ignoring case) among the given values, ordered by {@code userId}. Uses
     * the unique index {@code username} with the key {@code (username)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param usernames the values of {@code username}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.UsernameEntry> scanByUsernameIn(Collection<String> usernames) {
        return store().scan(UserIndexes.USERNAME, IndexBounds.in(usernames));
    }

    /**
     * Scans the entities with the given {@code deletedAt}, ordered by {@code userId}. Uses the index {@code deleted_at}
     * with the key {@code (deletedAt, userId)}: a seek, then an entry and an entity for each row.
     *
     * @param deletedAt the value of {@code deletedAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.DeletedAtEntry> scanByDeletedAt(Instant deletedAt) {
        return store().scan(UserIndexes.DELETED_AT, IndexBounds.equalTo(deletedAt));
    }

    /**
     * Scans the entities with {@code deletedAt} in the given range, ordered by {@code deletedAt}, then {@code userId}.
     * Uses the index {@code deleted_at} with the key {@code (deletedAt, userId)}: a seek, then an entry and an entity
     * for each row.
     *
     * @param deletedAt the range of {@code deletedAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.DeletedAtEntry> scanByDeletedAt(Range<Instant> deletedAt) {
        return store().scan(UserIndexes.DELETED_AT, IndexBounds.within(deletedAt));
    }

    /**
     * Scans the entities with {@code deletedAt} among the given values, ordered by {@code userId}. Uses the index
     * {@code deleted_at} with the key {@code (deletedAt, userId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param deletedAts the values of {@code deletedAt}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, User, UserIndexes.DeletedAtEntry> scanByDeletedAtIn(Collection<Instant> deletedAts) {
        return store().scan(UserIndexes.DELETED_AT, IndexBounds.in(deletedAts));
    }
}
