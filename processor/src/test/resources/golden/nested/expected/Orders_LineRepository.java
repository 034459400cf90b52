package com.example.orders;

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
 * Stores {@link Orders.Line} in table {@code line} and finds it by {@code lineId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link Orders_LineIndexes#STATUS}: {@code status}
 *   <li>{@link Orders_LineIndexes#MONEY}: {@code money}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
final class Orders_LineRepository extends EntityRepository<Long, Orders.Line> {

    private Orders_LineRepository(IndexedEntityStore<Long, Orders.Line> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Orders.Line} in {@code db}. What is not there yet, the table or an index, is
     * created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Orders.Line}
     */
    public static Orders_LineRepository of(Cairn db) {
        return new Orders_LineRepository(db.store(Orders_LineIndexes.ENTITY));
    }

    @Override
    public Orders_LineRepository in(Transaction transaction) {
        return new Orders_LineRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code status}, ordered by {@code lineId}. Uses the index {@code status} with
     * the key {@code (status, lineId)}: a seek, then an entry and an entity for each row.
     *
     * @param status the value of {@code status}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Orders.Line, Orders_LineIndexes.StatusEntry> scanByStatus(Orders.Status status) {
        return store().scan(Orders_LineIndexes.STATUS, IndexBounds.equalTo(status));
    }

    /**
     * Scans the entities with {@code status} among the given values, ordered by {@code lineId}. Uses the index
     * {@code status} with the key {@code (status, lineId)}: a seek for each value, then an entry and an entity for each
     * row.
     *
     * @param statuses the values of {@code status}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Orders.Line, Orders_LineIndexes.StatusEntry> scanByStatusIn(
            Collection<Orders.Status> statuses) {
        return store().scan(Orders_LineIndexes.STATUS, IndexBounds.in(statuses));
    }

    /**
     * Scans the entities with the given {@code money}, ordered by {@code lineId}. Uses the index {@code money} with the
     * key {@code (money, lineId)}: a seek, then an entry and an entity for each row.
     *
     * @param money the value of {@code money}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Orders.Line, Orders_LineIndexes.MoneyEntry> scanByMoney(Orders.Money money) {
        return store().scan(Orders_LineIndexes.MONEY, IndexBounds.equalTo(money));
    }

    /**
     * Scans the entities with {@code money} in the given range, ordered by {@code money}, then {@code lineId}. Uses the
     * index {@code money} with the key {@code (money, lineId)}: a seek, then an entry and an entity for each row.
     *
     * @param money the range of {@code money}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Orders.Line, Orders_LineIndexes.MoneyEntry> scanByMoney(Range<Orders.Money> money) {
        return store().scan(Orders_LineIndexes.MONEY, IndexBounds.within(money));
    }

    /**
     * Scans the entities with {@code money} among the given values, ordered by {@code lineId}. Uses the index
     * {@code money} with the key {@code (money, lineId)}: a seek for each value, then an entry and an entity for each
     * row.
     *
     * @param moneys the values of {@code money}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Orders.Line, Orders_LineIndexes.MoneyEntry> scanByMoneyIn(Collection<Orders.Money> moneys) {
        return store().scan(Orders_LineIndexes.MONEY, IndexBounds.in(moneys));
    }
}
