package shop;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Login} in table {@code logins} and finds it by {@code key} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <p>An entity that is inserted with null or zeros for its {@code key} gets a time-ordered UUID, and is returned with
 * it.
 *
 * <ul>
 *   <li>{@link LoginIndexes#USER}: {@code user}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
final class LoginRepository extends EntityRepository<Login.Key, Login> {

    private LoginRepository(IndexedEntityStore<Login.Key, Login> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Login} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Login}
     */
    public static LoginRepository of(Cairn db) {
        return new LoginRepository(db.store(LoginIndexes.ENTITY));
    }

    @Override
    public LoginRepository in(Transaction transaction) {
        return new LoginRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code user}, ordered by {@code key}. Uses the index {@code user} with the key
     * {@code (user, key)}: a seek, then an entry and an entity for each row.
     *
     * @param user the value of {@code user}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Login.Key, Login, LoginIndexes.UserEntry> scanByUser(String user) {
        return store().scan(LoginIndexes.USER, IndexBounds.equalTo(user));
    }

    /**
     * Scans the entities with {@code user} in the given range, ordered by {@code user}, then {@code key}. Uses the
     * index {@code user} with the key {@code (user, key)}: a seek, then an entry and an entity for each row.
     *
     * @param user the range of {@code user}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Login.Key, Login, LoginIndexes.UserEntry> scanByUser(Range<String> user) {
        return store().scan(LoginIndexes.USER, IndexBounds.within(user));
    }

    /**
     * Scans the entities with {@code user} among the given values, ordered by {@code key}. Uses the index {@code user}
     * with the key {@code (user, key)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param users the values of {@code user}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Login.Key, Login, LoginIndexes.UserEntry> scanByUserIn(Collection<String> users) {
        return store().scan(LoginIndexes.USER, IndexBounds.in(users));
    }
}
