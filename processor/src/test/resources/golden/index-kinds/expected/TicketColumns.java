package com.example.desk;

import dev.cairn.key.KeyType;
import dev.cairn.query.BooleanColumn;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.math.BigDecimal;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** The columns of {@link Ticket}, from which filters and orders are made for {@code TicketRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TicketColumns {

    private static final KeyType<Ticket.Channel> CHANNEL_KEY = KeyType.ofEnum(Ticket.Channel.class);

    /** {@code ticketId}. */
    public static final OrderedColumn<Ticket, Long> TICKET_ID =
            Column.ordered("ticketId", KeyType.LONG, Ticket::ticketId);

    /** {@code folder}. */
    public static final StringColumn<Ticket> FOLDER = Column.string("folder", Ticket::folder);

    /** {@code dueAt}, which may be without a value. */
    public static final OrderedColumn<Ticket, Instant> DUE_AT = Column.ordered("dueAt", KeyType.INSTANT, Ticket::dueAt);

    /** {@code createdAt}. */
    public static final OrderedColumn<Ticket, Instant> CREATED_AT =
            Column.ordered("createdAt", KeyType.INSTANT, Ticket::createdAt);

    /** {@code labels}, any number of values. */
    public static final ElementsColumn<Ticket, String> LABELS =
            Column.elements("labels", KeyType.STRING, Ticket::labels);

    /** {@code cost}, which may be without a value. */
    public static final OrderedColumn<Ticket, BigDecimal> COST =
            Column.ordered("cost", KeyType.BIG_DECIMAL, Ticket::cost);

    /** {@code mail}, which may be without a value. */
    public static final StringColumn<Ticket> MAIL = Column.string("mail", ticket -> ticket.mail().orElse(null));

    /** {@code channel}. */
    public static final Column<Ticket, Ticket.Channel> CHANNEL = Column.of("channel", CHANNEL_KEY, Ticket::channel);

    /** {@code past}, any number of values. */
    public static final ElementsColumn<Ticket, Ticket.Channel> PAST =
            Column.elements("past", CHANNEL_KEY, Ticket::past);

    /** {@code parts}, any number of values. */
    public static final ElementsColumn<Ticket, Integer> PARTS = Column.elementsOf("parts", KeyType.INT, Ticket::parts);

    /** {@code urgency}. */
    public static final OrderedColumn<Ticket, Integer> URGENCY =
            Column.ordered("urgency", KeyType.INT, Ticket::urgency);

    /** {@code customer.address.city}, which may be without a value. */
    public static final StringColumn<Ticket> CUSTOMER_ADDRESS_CITY = Column.string(
            "customer.address.city",
            ticket -> ticket.customer().address().isEmpty() || ticket.customer().address().get().city() == null
                    ? null
                    : ticket.customer().address().get().city());

    /** {@code customer.name}. */
    public static final StringColumn<Ticket> CUSTOMER_NAME =
            Column.string("customer.name", ticket -> ticket.customer().name());

    /** {@code isOpen}. */
    public static final BooleanColumn<Ticket> IS_OPEN = Column.bool("isOpen", Ticket::isOpen);

    private TicketColumns() {}
}
