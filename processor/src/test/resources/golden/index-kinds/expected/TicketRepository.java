package com.example.desk;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Ticket} in table {@code tickets} and finds it by {@code ticketId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link TicketIndexes#FOLDER_DUE_AT_URGENCY}: {@code folder}, then {@code dueAt} descending, nulls last, then
 *       {@code urgency}
 *   <li>{@link TicketIndexes#CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME}: {@code customer.address.city}, then
 *       {@code customer.name} descending
 *   <li>{@link TicketIndexes#OPEN_CREATED_AT}: {@code createdAt}, only where {@code isOpen()} is true
 *   <li>{@link TicketIndexes#LABELS_COST}: each of {@code labels} (ignoring case), then {@code cost} descending, nulls
 *       first
 *   <li>{@link TicketIndexes#MAIL_CHANNEL}: {@code mail} (ignoring case), nulls first, then {@code channel}, unique
 *   <li>{@link TicketIndexes#PAST}: each of {@code past}
 *   <li>{@link TicketIndexes#PARTS}: each of {@code parts}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TicketRepository extends EntityRepository<Long, Ticket> {

    private TicketRepository(IndexedEntityStore<Long, Ticket> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Ticket} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Ticket}
     */
    public static TicketRepository of(Cairn db) {
        return new TicketRepository(db.store(TicketIndexes.ENTITY));
    }

    @Override
    public TicketRepository in(Transaction transaction) {
        return new TicketRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code folder}, ordered by {@code dueAt} descending, nulls last, then
     * {@code urgency}, then {@code ticketId}. Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for each row;
     * counting is one lookup.
     *
     * @param folder the value of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolder(String folder) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder));
    }

    /**
     * Scans the entities with {@code folder} in the given range, ordered by {@code folder}, then {@code dueAt}
     * descending, nulls last, then {@code urgency}, then {@code ticketId}. Uses the index {@code folder_due_at_urgency}
     * with the key {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for
     * each row; counting reads a counter for each value.
     *
     * @param folder the range of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolder(Range<String> folder) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.within(folder));
    }

    /**
     * Scans the entities with {@code folder} among the given values, ordered by {@code dueAt} descending, nulls last,
     * then {@code urgency}, then {@code ticketId}. Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek for each value, then an entry and an entity
     * for each row; counting is a lookup for each value.
     *
     * @param folders the values of {@code folder}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderIn(Collection<String> folders) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.in(folders));
    }

    /**
     * Scans the entities with {@code folder} among the given values and with {@code dueAt} in the given range, ordered
     * by {@code dueAt} descending, then {@code urgency}, then {@code ticketId}. Uses the index
     * {@code folder_due_at_urgency} with the key {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek for
     * each value, then an entry and an entity for each row.
     *
     * @param folders the values of {@code folder}; none finds nothing
     * @param dueAt the range of {@code dueAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderInAndDueAt(
            Collection<String> folders, Range<Instant> dueAt) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.in(folders).then(dueAt));
    }

    /**
     * Scans the entities with the given {@code folder} and {@code dueAt}, ordered by {@code urgency}, then
     * {@code ticketId}. Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderAndDueAt(
            String folder, Instant dueAt) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder, dueAt));
    }

    /**
     * Scans the entities with the given {@code folder} and with {@code dueAt} in the given range, ordered by
     * {@code dueAt} descending, then {@code urgency}, then {@code ticketId}. Uses the index
     * {@code folder_due_at_urgency} with the key {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek,
     * then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the range of {@code dueAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderAndDueAt(
            String folder, Range<Instant> dueAt) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder).then(dueAt));
    }

    /**
     * Scans the entities with the given {@code folder} and without a value in {@code dueAt}, ordered by
     * {@code urgency}, then {@code ticketId}. Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderAndDueAtIsNull(String folder) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder).thenNull());
    }

    /**
     * Scans the entities with the given {@code folder}, {@code dueAt} and {@code urgency}, ordered by {@code ticketId}.
     * Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param urgency the value of {@code urgency}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderAndDueAtAndUrgency(
            String folder, Instant dueAt, int urgency) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder, dueAt, urgency));
    }

    /**
     * Scans the entities with the given {@code folder} and {@code dueAt} and with {@code urgency} in the given range,
     * ordered by {@code urgency}, then {@code ticketId}. Uses the index {@code folder_due_at_urgency} with the key
     * {@code (folder, dueAt desc nulls last, urgency, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param urgency the range of {@code urgency}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.FolderDueAtUrgencyEntry> scanByFolderAndDueAtAndUrgency(
            String folder, Instant dueAt, Range<Integer> urgency) {
        return store().scan(TicketIndexes.FOLDER_DUE_AT_URGENCY, IndexBounds.equalTo(folder, dueAt).then(urgency));
    }

    /**
     * Scans the entities with the given {@code customer.address.city}, ordered by {@code customer.name} descending,
     * then {@code ticketId}. Uses the index {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param customerAddressCity the value of {@code customer.address.city}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry> scanByCustomerAddressCity(
            String customerAddressCity) {
        return store().scan(
                TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME,
                IndexBounds.equalTo(customerAddressCity));
    }

    /**
     * Scans the entities with {@code customer.address.city} in the given range, ordered by
     * {@code customer.address.city}, then {@code customer.name} descending, then {@code ticketId}. Uses the index
     * {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param customerAddressCity the range of {@code customer.address.city}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry> scanByCustomerAddressCity(
            Range<String> customerAddressCity) {
        return store().scan(TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME, IndexBounds.within(customerAddressCity));
    }

    /**
     * Scans the entities with {@code customer.address.city} among the given values, ordered by {@code customer.name}
     * descending, then {@code ticketId}. Uses the index {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param customerAddressCities the values of {@code customer.address.city}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry> scanByCustomerAddressCityIn(
            Collection<String> customerAddressCities) {
        return store().scan(TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME, IndexBounds.in(customerAddressCities));
    }

    /**
     * Scans the entities with {@code customer.address.city} among the given values and with {@code customer.name} in
     * the given range, ordered by {@code customer.name} descending, then {@code ticketId}. Uses the index
     * {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param customerAddressCities the values of {@code customer.address.city}; none finds nothing
     * @param customerName the range of {@code customer.name}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry>
            scanByCustomerAddressCityInAndCustomerName(
                    Collection<String> customerAddressCities, Range<String> customerName) {
        return store().scan(
                TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME,
                IndexBounds.in(customerAddressCities).then(customerName));
    }

    /**
     * Scans the entities with the given {@code customer.address.city} and {@code customer.name}, ordered by
     * {@code ticketId}. Uses the index {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param customerAddressCity the value of {@code customer.address.city}
     * @param customerName the value of {@code customer.name}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry>
            scanByCustomerAddressCityAndCustomerName(String customerAddressCity, String customerName) {
        return store().scan(
                TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME,
                IndexBounds.equalTo(customerAddressCity, customerName));
    }

    /**
     * Scans the entities with the given {@code customer.address.city} and with {@code customer.name} in the given
     * range, ordered by {@code customer.name} descending, then {@code ticketId}. Uses the index
     * {@code customer_address_city_customer_name} with the key
     * {@code (customer.address.city, customer.name desc, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param customerAddressCity the value of {@code customer.address.city}
     * @param customerName the range of {@code customer.name}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.CustomerAddressCityCustomerNameEntry>
            scanByCustomerAddressCityAndCustomerName(String customerAddressCity, Range<String> customerName) {
        return store().scan(
                TicketIndexes.CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME,
                IndexBounds.equalTo(customerAddressCity).then(customerName));
    }

    /**
     * Scans the entities for which {@code isOpen()} is true, with the given {@code createdAt}, ordered by
     * {@code ticketId}. Uses the index {@code open_created_at} with the key {@code (createdAt, ticketId)}: a seek, then
     * an entry and an entity for each row.
     *
     * @param createdAt the value of {@code createdAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.OpenCreatedAtEntry> scanByCreatedAtWhereOpen(Instant createdAt) {
        return store().scan(TicketIndexes.OPEN_CREATED_AT, IndexBounds.equalTo(createdAt));
    }

    /**
     * Scans the entities for which {@code isOpen()} is true, with {@code createdAt} in the given range, ordered by
     * {@code createdAt}, then {@code ticketId}. Uses the index {@code open_created_at} with the key
     * {@code (createdAt, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param createdAt the range of {@code createdAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.OpenCreatedAtEntry> scanByCreatedAtWhereOpen(
            Range<Instant> createdAt) {
        return store().scan(TicketIndexes.OPEN_CREATED_AT, IndexBounds.within(createdAt));
    }

    /**
     * Scans the entities for which {@code isOpen()} is true, with {@code createdAt} among the given values, ordered by
     * {@code ticketId}. Uses the index {@code open_created_at} with the key {@code (createdAt, ticketId)}: a seek for
     * each value, then an entry and an entity for each row.
     *
     * @param createdAts the values of {@code createdAt}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.OpenCreatedAtEntry> scanByCreatedAtInWhereOpen(
            Collection<Instant> createdAts) {
        return store().scan(TicketIndexes.OPEN_CREATED_AT, IndexBounds.in(createdAts));
    }

    /**
     * Scans the entities with the given element of {@code labels} (ignoring case), ordered by {@code cost} descending,
     * nulls first, then {@code ticketId}. Uses the index {@code labels_cost} with the key
     * {@code (each of labels, cost desc nulls first, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param label an element of {@code labels}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabels(String label) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.equalTo(label));
    }

    /**
     * Scans the entities with one of the given values in {@code labels} (ignoring case), ordered by {@code cost}
     * descending, nulls first, then {@code ticketId}. Uses the index {@code labels_cost} with the key
     * {@code (each of labels, cost desc nulls first, ticketId)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param labels elements of {@code labels}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabelsIn(Collection<String> labels) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.in(labels));
    }

    /**
     * Scans the entities with one of the given values in {@code labels} (ignoring case) and with {@code cost} in the
     * given range, ordered by {@code cost} descending, then {@code ticketId}. Uses the index {@code labels_cost} with
     * the key {@code (each of labels, cost desc nulls first, ticketId)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param labels elements of {@code labels}; none finds nothing
     * @param cost the range of {@code cost}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabelsInAndCost(
            Collection<String> labels, Range<BigDecimal> cost) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.in(labels).then(cost));
    }

    /**
     * Scans the entities with the given element of {@code labels} (ignoring case) and {@code cost}, ordered by
     * {@code ticketId}. Uses the index {@code labels_cost} with the key
     * {@code (each of labels, cost desc nulls first, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param label an element of {@code labels}
     * @param cost the value of {@code cost}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabelsAndCost(String label, BigDecimal cost) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.equalTo(label, cost));
    }

    /**
     * Scans the entities with the given element of {@code labels} (ignoring case) and with {@code cost} in the given
     * range, ordered by {@code cost} descending, then {@code ticketId}. Uses the index {@code labels_cost} with the key
     * {@code (each of labels, cost desc nulls first, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param label an element of {@code labels}
     * @param cost the range of {@code cost}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabelsAndCost(
            String label, Range<BigDecimal> cost) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.equalTo(label).then(cost));
    }

    /**
     * Scans the entities with the given element of {@code labels} (ignoring case) and without a value in {@code cost},
     * ordered by {@code ticketId}. Uses the index {@code labels_cost} with the key
     * {@code (each of labels, cost desc nulls first, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param label an element of {@code labels}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.LabelsCostEntry> scanByLabelsAndCostIsNull(String label) {
        return store().scan(TicketIndexes.LABELS_COST, IndexBounds.equalTo(label).thenNull());
    }

    /**
     * Scans the entities with the given {@code mail} (ignoring case), ordered by {@code channel}, then
     * {@code ticketId}. Uses the unique index {@code mail_channel} with the key {@code (mail nulls first, channel)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param mail the value of {@code mail}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.MailChannelEntry> scanByMail(String mail) {
        return store().scan(TicketIndexes.MAIL_CHANNEL, IndexBounds.equalTo(mail));
    }

    /**
     * Scans the entities with {@code mail} (ignoring case) in the given range, ordered by {@code mail} (ignoring case),
     * then {@code channel}, then {@code ticketId}. Uses the unique index {@code mail_channel} with the key
     * {@code (mail nulls first, channel)}: a seek, then an entry and an entity for each row.
     *
     * @param mail the range of {@code mail}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.MailChannelEntry> scanByMail(Range<String> mail) {
        return store().scan(TicketIndexes.MAIL_CHANNEL, IndexBounds.within(mail));
    }

    /**
     * Scans the entities without a value in {@code mail}, ordered by {@code channel}, then {@code ticketId}. Uses the
     * unique index {@code mail_channel} with the key {@code (mail nulls first, channel)}: a seek, then an entry and an
     * entity for each row.
     *
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.MailChannelEntry> scanByMailIsNull() {
        return store().scan(TicketIndexes.MAIL_CHANNEL, IndexBounds.isNull());
    }

    /**
     * Scans the entities with {@code mail} (ignoring case) among the given values, ordered by {@code channel}, then
     * {@code ticketId}. Uses the unique index {@code mail_channel} with the key {@code (mail nulls first, channel)}: a
     * seek for each value, then an entry and an entity for each row.
     *
     * @param mails the values of {@code mail}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.MailChannelEntry> scanByMailIn(Collection<String> mails) {
        return store().scan(TicketIndexes.MAIL_CHANNEL, IndexBounds.in(mails));
    }

    /**
     * Finds the entity with the given {@code mail} (ignoring case) and {@code channel}. Uses the unique index
     * {@code mail_channel} with the key {@code (mail nulls first, channel)}: a lookup, and one of the entity.
     *
     * @param mail the value of {@code mail}
     * @param channel the value of {@code channel}
     * @return the entity, or empty if there is none
     */
    public Optional<Ticket> findByMailAndChannel(String mail, Ticket.Channel channel) {
        return store().find(TicketIndexes.MAIL_CHANNEL, mail, channel);
    }

    /**
     * Tells whether there is an entity with the given {@code mail} (ignoring case) and {@code channel}. Uses the unique
     * index {@code mail_channel} with the key {@code (mail nulls first, channel)}: one lookup.
     *
     * @param mail the value of {@code mail}
     * @param channel the value of {@code channel}
     * @return whether there is one
     */
    public boolean existsByMailAndChannel(String mail, Ticket.Channel channel) {
        return store().exists(TicketIndexes.MAIL_CHANNEL, mail, channel);
    }

    /**
     * Scans the entities with the given element of {@code past}, ordered by {@code ticketId}. Uses the index
     * {@code past} with the key {@code (each of past, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param past an element of {@code past}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.PastEntry> scanByPast(Ticket.Channel past) {
        return store().scan(TicketIndexes.PAST, IndexBounds.equalTo(past));
    }

    /**
     * Scans the entities with one of the given values in {@code past}, ordered by {@code ticketId}. Uses the index
     * {@code past} with the key {@code (each of past, ticketId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param past elements of {@code past}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.PastEntry> scanByPastIn(Collection<Ticket.Channel> past) {
        return store().scan(TicketIndexes.PAST, IndexBounds.in(past));
    }

    /**
     * Scans the entities with the given element of {@code parts}, ordered by {@code ticketId}. Uses the index
     * {@code parts} with the key {@code (each of parts, ticketId)}: a seek, then an entry and an entity for each row.
     *
     * @param part an element of {@code parts}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.PartsEntry> scanByParts(int part) {
        return store().scan(TicketIndexes.PARTS, IndexBounds.equalTo(part));
    }

    /**
     * Scans the entities with one of the given values in {@code parts}, ordered by {@code ticketId}. Uses the index
     * {@code parts} with the key {@code (each of parts, ticketId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param parts elements of {@code parts}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Ticket, TicketIndexes.PartsEntry> scanByPartsIn(Collection<Integer> parts) {
        return store().scan(TicketIndexes.PARTS, IndexBounds.in(parts));
    }
}
