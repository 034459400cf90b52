package com.example.desk;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.Nulls;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import dev.cairn.store.EntityDescriptor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/** How {@link Ticket} is stored: table {@code tickets}, by {@code ticketId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TicketIndexes {

    private static final KeyType<Ticket.Channel> CHANNEL = KeyType.ofEnum(Ticket.Channel.class);

    /**
     * Index {@code folder_due_at_urgency}: {@code folder}, then {@code dueAt} descending, nulls last, then
     * {@code urgency}. Its entries are counted by {@code folder}.
     */
    public static final FolderDueAtUrgency FOLDER_DUE_AT_URGENCY = new FolderDueAtUrgency();

    /**
     * Index {@code customer_address_city_customer_name}: {@code customer.address.city}, then {@code customer.name}
     * descending. An entity without a value in {@code customer.address.city} has no entry.
     */
    public static final CustomerAddressCityCustomerName CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME =
            new CustomerAddressCityCustomerName();

    /**
     * Index {@code open_created_at}: {@code createdAt}. Only entities for which {@code isOpen()} is true have an entry.
     */
    public static final OpenCreatedAt OPEN_CREATED_AT = new OpenCreatedAt();

    /** Index {@code labels_cost}: each of {@code labels} (ignoring case), then {@code cost} descending, nulls first. */
    public static final LabelsCost LABELS_COST = new LabelsCost();

    /** Index {@code mail_channel}, unique: {@code mail} (ignoring case), nulls first, then {@code channel}. */
    public static final MailChannel MAIL_CHANNEL = new MailChannel();

    /** Index {@code past}: each of {@code past}. */
    public static final Past PAST = new Past();

    /** Index {@code parts}: each of {@code parts}. */
    public static final Parts PARTS = new Parts();

    /** Table {@code tickets}: {@link Ticket} by {@code ticketId}. */
    public static final EntityDescriptor<Long, Ticket> ENTITY = new Entity();

    private TicketIndexes() {}

    /** The definition of {@link #FOLDER_DUE_AT_URGENCY}. */
    public static final class FolderDueAtUrgency
            implements TypedIndexDefinition<Long, Ticket, FolderDueAtUrgencyEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("folder", KeyType.STRING),
                IndexColumn.of("dueAt", KeyType.INSTANT).desc().nulls(Nulls.LAST),
                IndexColumn.of("urgency", KeyType.INT));

        private FolderDueAtUrgency() {}

        @Override
        public String name() {
            return "folder_due_at_urgency";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public boolean counted() {
            return true;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            KeyWriter key = sink.key().writeString(ticket.folder());
            if (ticket.dueAt() == null) {
                key.writeNull(false);
            } else {
                key.writePresent(false).descending().writeInstant(ticket.dueAt());
            }
            key.writeInt(ticket.urgency());
        }

        @Override
        public FolderDueAtUrgencyEntry entry(IndexEntry<Long> entry) {
            return new FolderDueAtUrgencyEntry(
                    entry.get(0, KeyType.STRING),
                    Optional.ofNullable(entry.find(1, KeyType.INSTANT)),
                    entry.get(2, KeyType.INT),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #FOLDER_DUE_AT_URGENCY}.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param urgency the value of {@code urgency}
     * @param ticketId the id of the entity
     */
    public record FolderDueAtUrgencyEntry(String folder, Optional<Instant> dueAt, int urgency, long ticketId) {}

    /** The definition of {@link #CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME}. */
    public static final class CustomerAddressCityCustomerName
            implements TypedIndexDefinition<Long, Ticket, CustomerAddressCityCustomerNameEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("customer.address.city", KeyType.STRING),
                IndexColumn.of("customer.name", KeyType.STRING).desc());

        private CustomerAddressCityCustomerName() {}

        @Override
        public String name() {
            return "customer_address_city_customer_name";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            if (ticket.customer().address().isEmpty() || ticket.customer().address().get().city() == null) {
                return;
            }
            sink.key()
                    .writeString(ticket.customer().address().get().city())
                    .descending()
                    .writeString(ticket.customer().name());
        }

        @Override
        public CustomerAddressCityCustomerNameEntry entry(IndexEntry<Long> entry) {
            return new CustomerAddressCityCustomerNameEntry(
                    entry.get(0, KeyType.STRING),
                    entry.get(1, KeyType.STRING),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME}.
     *
     * @param customerAddressCity the value of {@code customer.address.city}
     * @param customerName the value of {@code customer.name}
     * @param ticketId the id of the entity
     */
    public record CustomerAddressCityCustomerNameEntry(
            String customerAddressCity, String customerName, long ticketId) {}

    /** The definition of {@link #OPEN_CREATED_AT}. */
    public static final class OpenCreatedAt implements TypedIndexDefinition<Long, Ticket, OpenCreatedAtEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("createdAt", KeyType.INSTANT));

        private OpenCreatedAt() {}

        @Override
        public String name() {
            return "open_created_at";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public String where() {
            return "isOpen";
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            if (!ticket.isOpen()) {
                return;
            }
            sink.key().writeInstant(ticket.createdAt());
        }

        @Override
        public OpenCreatedAtEntry entry(IndexEntry<Long> entry) {
            return new OpenCreatedAtEntry(entry.get(0, KeyType.INSTANT), entry.id());
        }
    }

    /**
     * An entry of {@link #OPEN_CREATED_AT}.
     *
     * @param createdAt the value of {@code createdAt}
     * @param ticketId the id of the entity
     */
    public record OpenCreatedAtEntry(Instant createdAt, long ticketId) {}

    /** The definition of {@link #LABELS_COST}. */
    public static final class LabelsCost implements TypedIndexDefinition<Long, Ticket, LabelsCostEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("labels", KeyType.STRING).ignoringCase().elements(),
                IndexColumn.of("cost", KeyType.BIG_DECIMAL).desc().nulls(Nulls.FIRST));

        private LabelsCost() {}

        @Override
        public String name() {
            return "labels_cost";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            for (String label : ticket.labels()) {
                KeyWriter key = sink.key().writeStringIgnoreCase(label);
                if (ticket.cost() == null) {
                    key.writeNull(true);
                } else {
                    key.writePresent(true).descending().writeBigDecimal(ticket.cost());
                }
                sink.exact().writeString(label);
            }
        }

        @Override
        public void writeValue(Ticket ticket, ValueWriter value) {
            if (ticket.cost() != null) {
                KeyType.BIG_DECIMAL.writeExact(value, ticket.cost());
            }
        }

        @Override
        public LabelsCostEntry entry(IndexEntry<Long> entry) {
            return new LabelsCostEntry(
                    entry.get(0, KeyType.STRING),
                    Optional.ofNullable(entry.find(1, KeyType.BIG_DECIMAL)),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #LABELS_COST}.
     *
     * @param label an element of {@code labels}
     * @param cost the value of {@code cost}
     * @param ticketId the id of the entity
     */
    public record LabelsCostEntry(String label, Optional<BigDecimal> cost, long ticketId) {}

    /** The definition of {@link #MAIL_CHANNEL}. */
    public static final class MailChannel implements TypedIndexDefinition<Long, Ticket, MailChannelEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("mail", KeyType.STRING).ignoringCase().nulls(Nulls.FIRST),
                IndexColumn.of("channel", CHANNEL));

        private MailChannel() {}

        @Override
        public String name() {
            return "mail_channel";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return true;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            KeyWriter key = sink.key();
            if (ticket.mail().isEmpty()) {
                key.writeNull(true);
            } else {
                key.writePresent(true).writeStringIgnoreCase(ticket.mail().get());
            }
            key.writeEnum(ticket.channel());
        }

        @Override
        public void writeValue(Ticket ticket, ValueWriter value) {
            if (ticket.mail().isPresent()) {
                value.writeString(ticket.mail().get());
            }
        }

        @Override
        public boolean sameKeys(Ticket one, Ticket other) {
            return Objects.equals(one.mail(), other.mail()) && one.channel() == other.channel();
        }

        @Override
        public MailChannelEntry entry(IndexEntry<Long> entry) {
            return new MailChannelEntry(
                    Optional.ofNullable(entry.find(0, KeyType.STRING)),
                    entry.get(1, CHANNEL),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #MAIL_CHANNEL}.
     *
     * @param mail the value of {@code mail}
     * @param channel the value of {@code channel}
     * @param ticketId the id of the entity
     */
    public record MailChannelEntry(Optional<String> mail, Ticket.Channel channel, long ticketId) {}

    /** The definition of {@link #PAST}. */
    public static final class Past implements TypedIndexDefinition<Long, Ticket, PastEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("past", CHANNEL).elements());

        private Past() {}

        @Override
        public String name() {
            return "past";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            if (ticket.past() == null) {
                return;
            }
            for (Ticket.Channel past : ticket.past()) {
                if (past != null) {
                    sink.key().writeEnum(past);
                }
            }
        }

        @Override
        public PastEntry entry(IndexEntry<Long> entry) {
            return new PastEntry(entry.get(0, CHANNEL), entry.id());
        }
    }

    /**
     * An entry of {@link #PAST}.
     *
     * @param past an element of {@code past}
     * @param ticketId the id of the entity
     */
    public record PastEntry(Ticket.Channel past, long ticketId) {}

    /** The definition of {@link #PARTS}. */
    public static final class Parts implements TypedIndexDefinition<Long, Ticket, PartsEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("parts", KeyType.INT).elements());

        private Parts() {}

        @Override
        public String name() {
            return "parts";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Ticket ticket, KeySink sink) {
            for (int part : ticket.parts()) {
                sink.key().writeInt(part);
            }
        }

        @Override
        public PartsEntry entry(IndexEntry<Long> entry) {
            return new PartsEntry(entry.get(0, KeyType.INT), entry.id());
        }
    }

    /**
     * An entry of {@link #PARTS}.
     *
     * @param part an element of {@code parts}
     * @param ticketId the id of the entity
     */
    public record PartsEntry(int part, long ticketId) {}

    private static final class Entity implements EntityDescriptor<Long, Ticket> {

        private static final Component<Ticket, Long> TICKET_ID_COMPONENT =
                Component.of("ticketId", long.class, Ticket::ticketId);

        private static final Component<Ticket, String> FOLDER_COMPONENT =
                Component.of("folder", String.class, Ticket::folder);

        private static final Component<Ticket, Instant> DUE_AT_COMPONENT =
                Component.nullable("dueAt", Instant.class, Ticket::dueAt);

        private static final Component<Ticket, Instant> CREATED_AT_COMPONENT =
                Component.of("createdAt", Instant.class, Ticket::createdAt);

        private static final Component<Ticket, Ticket.Customer> CUSTOMER_COMPONENT =
                Component.of("customer", Ticket.Customer.class, Ticket::customer);

        private static final Component<Ticket, Set<String>> LABELS_COMPONENT =
                Component.of("labels", GenericType.of(Set.class, String.class), Ticket::labels);

        private static final Component<Ticket, BigDecimal> COST_COMPONENT =
                Component.nullable("cost", BigDecimal.class, Ticket::cost);

        private static final Component<Ticket, Optional<String>> MAIL_COMPONENT =
                Component.nullable("mail", GenericType.of(Optional.class, String.class), Ticket::mail);

        private static final Component<Ticket, Ticket.Channel> CHANNEL_COMPONENT =
                Component.of("channel", Ticket.Channel.class, Ticket::channel);

        private static final Component<Ticket, List<Ticket.Channel>> PAST_COMPONENT =
                Component.nullable("past", GenericType.of(List.class, Ticket.Channel.class), Ticket::past);

        private static final Component<Ticket, int[]> PARTS_COMPONENT =
                Component.of("parts", int[].class, Ticket::parts);

        private static final List<Component<Ticket, ?>> COMPONENTS = List.of(
                TICKET_ID_COMPONENT,
                FOLDER_COMPONENT,
                DUE_AT_COMPONENT,
                CREATED_AT_COMPONENT,
                CUSTOMER_COMPONENT,
                LABELS_COMPONENT,
                COST_COMPONENT,
                MAIL_COMPONENT,
                CHANNEL_COMPONENT,
                PAST_COMPONENT,
                PARTS_COMPONENT);

        private final EntityCodec<Ticket> codec = EntityCodec.compact(COMPONENTS, this::create, new TicketValues());

        @Override
        public String table() {
            return "tickets";
        }

        @Override
        public Long id(Ticket ticket) {
            return ticket.ticketId();
        }

        @Override
        public String idName() {
            return "ticketId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Ticket, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Ticket create(Object[] components) {
            return new Ticket(
                    TICKET_ID_COMPONENT.cast(components[0]),
                    FOLDER_COMPONENT.cast(components[1]),
                    DUE_AT_COMPONENT.cast(components[2]),
                    CREATED_AT_COMPONENT.cast(components[3]),
                    CUSTOMER_COMPONENT.cast(components[4]),
                    LABELS_COMPONENT.cast(components[5]),
                    COST_COMPONENT.cast(components[6]),
                    MAIL_COMPONENT.cast(components[7]),
                    CHANNEL_COMPONENT.cast(components[8]),
                    PAST_COMPONENT.cast(components[9]),
                    PARTS_COMPONENT.cast(components[10]));
        }

        @Override
        public Set<String> neverNull() {
            return Set.of("urgency", "customer.name");
        }

        @Override
        public EntityCodec<Ticket> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Ticket>> indexes() {
            return List.of(
                    FOLDER_DUE_AT_URGENCY,
                    CUSTOMER_ADDRESS_CITY_CUSTOMER_NAME,
                    OPEN_CREATED_AT,
                    LABELS_COST,
                    MAIL_CHANNEL,
                    PAST,
                    PARTS);
        }
    }

    /** How {@link Ticket} is written: its components one after the other, but for the id, which its key has. */
    private static final class TicketValues extends RecordType<Ticket> {

        private static final ValueType<Long> TICKET_ID_TYPE = ValueType.id();

        private static final ValueType<Instant> DUE_AT_TYPE = ValueType.INSTANT.orNull();

        private static final ValueType<Ticket.Customer> CUSTOMER_TYPE = new CustomerValues();

        private static final ValueType<Set<String>> LABELS_TYPE = ValueType.set(ValueType.STRING);

        private static final ValueType<BigDecimal> COST_TYPE = ValueType.BIG_DECIMAL.orNull();

        private static final ValueType<Optional<String>> MAIL_TYPE = ValueType.optional(ValueType.STRING);

        private static final ValueType<Ticket.Channel> CHANNEL_TYPE = ValueType.ofEnum(Ticket.Channel.class);

        private static final ValueType<List<Ticket.Channel>> PAST_TYPE =
                ValueType.list(ValueType.ofEnum(Ticket.Channel.class));

        private TicketValues() {
            super(
                    Ticket.class,
                    part("ticketId", TICKET_ID_TYPE),
                    part("folder", ValueType.STRING),
                    part("dueAt", DUE_AT_TYPE),
                    part("createdAt", ValueType.INSTANT),
                    part("customer", CUSTOMER_TYPE),
                    part("labels", LABELS_TYPE),
                    part("cost", COST_TYPE),
                    part("mail", MAIL_TYPE),
                    part("channel", CHANNEL_TYPE),
                    part("past", PAST_TYPE),
                    part("parts", ValueType.INTS));
        }

        @Override
        protected void writeParts(ValueWriter out, Ticket ticket) {
            ValueType.STRING.write(out, ticket.folder());
            DUE_AT_TYPE.write(out, ticket.dueAt());
            ValueType.INSTANT.write(out, ticket.createdAt());
            CUSTOMER_TYPE.write(out, ticket.customer());
            LABELS_TYPE.write(out, ticket.labels());
            COST_TYPE.write(out, ticket.cost());
            MAIL_TYPE.write(out, ticket.mail());
            CHANNEL_TYPE.write(out, ticket.channel());
            PAST_TYPE.write(out, ticket.past());
            ValueType.INTS.write(out, ticket.parts());
        }

        @Override
        protected Ticket readParts(ValueReader in) {
            return new Ticket(
                    TICKET_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    DUE_AT_TYPE.read(in),
                    ValueType.INSTANT.read(in),
                    CUSTOMER_TYPE.read(in),
                    LABELS_TYPE.read(in),
                    COST_TYPE.read(in),
                    MAIL_TYPE.read(in),
                    CHANNEL_TYPE.read(in),
                    PAST_TYPE.read(in),
                    ValueType.INTS.read(in));
        }
    }

    /** How {@link Ticket.Address} is written: its components one after the other. */
    private static final class AddressValues extends RecordType<Ticket.Address> {

        private AddressValues() {
            super(Ticket.Address.class, part("city", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Ticket.Address address) {
            ValueType.STRING.write(out, address.city());
        }

        @Override
        protected Ticket.Address readParts(ValueReader in) {
            return new Ticket.Address(ValueType.STRING.read(in));
        }
    }

    /** How {@link Ticket.Customer} is written: its components one after the other. */
    private static final class CustomerValues extends RecordType<Ticket.Customer> {

        private static final ValueType<Optional<Ticket.Address>> ADDRESS_TYPE = ValueType.optional(new AddressValues());

        private CustomerValues() {
            super(Ticket.Customer.class, part("name", ValueType.STRING), part("address", ADDRESS_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Ticket.Customer customer) {
            ValueType.STRING.write(out, customer.name());
            ADDRESS_TYPE.write(out, customer.address());
        }

        @Override
        protected Ticket.Customer readParts(ValueReader in) {
            return new Ticket.Customer(ValueType.STRING.read(in), ADDRESS_TYPE.read(in));
        }
    }
}
