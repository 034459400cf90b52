package shop;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.store.IndexedEntityStore;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Invoice} in table {@code invoices} and finds it by {@code number}.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <p>An entity that is inserted with 0 or null for its {@code number} gets a number that no other has had, and is
 * returned with it.
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class InvoiceRepository extends EntityRepository<Long, Invoice> {

    private InvoiceRepository(IndexedEntityStore<Long, Invoice> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Invoice} in {@code db}. The table is created if it is not there yet.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Invoice}
     */
    public static InvoiceRepository of(Cairn db) {
        return new InvoiceRepository(db.store(InvoiceIndexes.ENTITY));
    }

    @Override
    public InvoiceRepository in(Transaction transaction) {
        return new InvoiceRepository(store(transaction));
    }
}
