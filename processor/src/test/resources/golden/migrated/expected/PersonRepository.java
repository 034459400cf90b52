package com.example.people;

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
 * Stores {@link Person} in table {@code people} and finds it by {@code personId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link PersonIndexes#LAST}: {@code last}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class PersonRepository extends EntityRepository<Long, Person> {

    private PersonRepository(IndexedEntityStore<Long, Person> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Person} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Person}
     */
    public static PersonRepository of(Cairn db) {
        return new PersonRepository(db.store(PersonIndexes.ENTITY));
    }

    @Override
    public PersonRepository in(Transaction transaction) {
        return new PersonRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code last}, ordered by {@code personId}. Uses the index {@code last} with the
     * key {@code (last, personId)}: a seek, then an entry and an entity for each row.
     *
     * @param last the value of {@code last}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Person, PersonIndexes.LastEntry> scanByLast(String last) {
        return store().scan(PersonIndexes.LAST, IndexBounds.equalTo(last));
    }

    /**
     * Scans the entities with {@code last} in the given range, ordered by {@code last}, then {@code personId}. Uses the
     * index {@code last} with the key {@code (last, personId)}: a seek, then an entry and an entity for each row.
     *
     * @param last the range of {@code last}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Person, PersonIndexes.LastEntry> scanByLast(Range<String> last) {
        return store().scan(PersonIndexes.LAST, IndexBounds.within(last));
    }

    /**
     * Scans the entities with {@code last} among the given values, ordered by {@code personId}. Uses the index
     * {@code last} with the key {@code (last, personId)}: a seek for each value, then an entry and an entity for each
     * row.
     *
     * @param lasts the values of {@code last}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Person, PersonIndexes.LastEntry> scanByLastIn(Collection<String> lasts) {
        return store().scan(PersonIndexes.LAST, IndexBounds.in(lasts));
    }
}
