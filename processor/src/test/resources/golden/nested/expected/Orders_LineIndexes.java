package com.example.orders;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.util.List;
import javax.annotation.processing.Generated;

/** How {@link Orders.Line} is stored: table {@code line}, by {@code lineId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
final class Orders_LineIndexes {

    private static final KeyType<Orders.Status> STATUS_KEY = KeyType.ofEnum(Orders.Status.class);

    private static final KeyType<Orders.Money> MONEY_KEY = KeyType.record(
            Orders.Money.class,
            List.of(
                    KeyPart.of("currency", KeyType.STRING, Orders.Money::currency),
                    KeyPart.of("cents", KeyType.LONG, Orders.Money::cents)),
            key -> new Orders.Money(key.read(KeyType.STRING), key.read(KeyType.LONG)));

    /** Index {@code status}: {@code status}. */
    public static final StatusIndex STATUS = new StatusIndex();

    /** Index {@code money}: {@code money}. */
    public static final MoneyIndex MONEY = new MoneyIndex();

    /** Table {@code line}: {@link Orders.Line} by {@code lineId}. */
    public static final EntityDescriptor<Long, Orders.Line> ENTITY = new Entity();

    private Orders_LineIndexes() {}

    /** The definition of {@link #STATUS}. */
    public static final class StatusIndex implements TypedIndexDefinition<Long, Orders.Line, StatusEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("status", STATUS_KEY));

        private StatusIndex() {}

        @Override
        public String name() {
            return "status";
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
        public void writeKeys(Orders.Line line, KeySink sink) {
            sink.key().writeEnum(line.status());
        }

        @Override
        public boolean sameKeys(Orders.Line one, Orders.Line other) {
            return one.status() == other.status();
        }

        @Override
        public StatusEntry entry(IndexEntry<Long> entry) {
            return new StatusEntry(entry.get(0, STATUS_KEY), entry.id());
        }
    }

    /**
     * An entry of {@link #STATUS}.
     *
     * @param status the value of {@code status}
     * @param lineId the id of the entity
     */
    public record StatusEntry(Orders.Status status, long lineId) {}

    /** The definition of {@link #MONEY}. */
    public static final class MoneyIndex implements TypedIndexDefinition<Long, Orders.Line, MoneyEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("money", MONEY_KEY));

        private MoneyIndex() {}

        @Override
        public String name() {
            return "money";
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
        public void writeKeys(Orders.Line line, KeySink sink) {
            sink.key().write(MONEY_KEY, line.money());
        }

        @Override
        public MoneyEntry entry(IndexEntry<Long> entry) {
            return new MoneyEntry(entry.get(0, MONEY_KEY), entry.id());
        }
    }

    /**
     * An entry of {@link #MONEY}.
     *
     * @param money the value of {@code money}
     * @param lineId the id of the entity
     */
    public record MoneyEntry(Orders.Money money, long lineId) {}

    private static final class Entity implements EntityDescriptor<Long, Orders.Line> {

        private static final Component<Orders.Line, Long> LINE_ID_COMPONENT =
                Component.of("lineId", long.class, Orders.Line::lineId);

        private static final Component<Orders.Line, Orders.Status> STATUS_COMPONENT =
                Component.of("status", Orders.Status.class, Orders.Line::status);

        private static final Component<Orders.Line, Orders.Money> MONEY_COMPONENT =
                Component.of("money", Orders.Money.class, Orders.Line::money);

        private static final List<Component<Orders.Line, ?>> COMPONENTS = List.of(
                LINE_ID_COMPONENT,
                STATUS_COMPONENT,
                MONEY_COMPONENT);

        private final EntityCodec<Orders.Line> codec = EntityCodec.compact(COMPONENTS, this::create, new LineValues());

        @Override
        public String table() {
            return "line";
        }

        @Override
        public Long id(Orders.Line line) {
            return line.lineId();
        }

        @Override
        public String idName() {
            return "lineId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Orders.Line, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Orders.Line create(Object[] components) {
            return new Orders.Line(
                    LINE_ID_COMPONENT.cast(components[0]),
                    STATUS_COMPONENT.cast(components[1]),
                    MONEY_COMPONENT.cast(components[2]));
        }

        @Override
        public EntityCodec<Orders.Line> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Orders.Line>> indexes() {
            return List.of(STATUS, MONEY);
        }
    }

    /** How {@link Orders.Line} is written: its components one after the other, but for the id, which its key has. */
    private static final class LineValues extends RecordType<Orders.Line> {

        private static final ValueType<Long> LINE_ID_TYPE = ValueType.id();

        private static final ValueType<Orders.Status> STATUS_TYPE = ValueType.ofEnum(Orders.Status.class);

        private static final ValueType<Orders.Money> MONEY_TYPE = new MoneyValues();

        private LineValues() {
            super(
                    Orders.Line.class,
                    part("lineId", LINE_ID_TYPE),
                    part("status", STATUS_TYPE),
                    part("money", MONEY_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Orders.Line line) {
            STATUS_TYPE.write(out, line.status());
            MONEY_TYPE.write(out, line.money());
        }

        @Override
        protected Orders.Line readParts(ValueReader in) {
            return new Orders.Line(LINE_ID_TYPE.read(in), STATUS_TYPE.read(in), MONEY_TYPE.read(in));
        }
    }

    /** How {@link Orders.Money} is written: its components one after the other. */
    private static final class MoneyValues extends RecordType<Orders.Money> {

        private MoneyValues() {
            super(Orders.Money.class, part("currency", ValueType.STRING), part("cents", ValueType.LONG));
        }

        @Override
        protected void writeParts(ValueWriter out, Orders.Money money) {
            ValueType.STRING.write(out, money.currency());
            out.writeZigZag(money.cents());
        }

        @Override
        protected Orders.Money readParts(ValueReader in) {
            return new Orders.Money(ValueType.STRING.read(in), in.readZigZagLong());
        }
    }
}
