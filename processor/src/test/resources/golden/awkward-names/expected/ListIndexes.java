package com.example.awkward;

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
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** How {@link List} is stored: table {@code list}, by {@code sku}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ListIndexes {

    private static final KeyType<List.SKU> SKU_KEY =
            KeyType.wrapping(List.SKU.class, KeyType.STRING, List.SKU::key, List.SKU::new);

    private static final KeyType<List.Columns> COLUMNS_KEY = KeyType.ofEnum(List.Columns.class);

    /** Index {@code key_range}: {@code key}, then {@code range}. */
    public static final KeyRange KEY_RANGE = new KeyRange();

    /** Index {@code store_index_bounds}: {@code store}, then {@code IndexBounds}. */
    public static final StoreIndexBounds STORE_INDEX_BOUNDS = new StoreIndexBounds();

    /** Index {@code columns_tx}: {@code columns}, then {@code tx}. */
    public static final ColumnsTx COLUMNS_TX = new ColumnsTx();

    /** Index {@code value_entry}, unique: {@code value}, then {@code entry}. */
    public static final ValueEntry VALUE_ENTRY = new ValueEntry();

    /** Index {@code columns}: {@code limit}, then {@code db}. */
    public static final ColumnsIndex COLUMNS = new ColumnsIndex();

    /** Index {@code limit}: {@code limit}. */
    public static final Limit LIMIT = new Limit();

    /** Index {@code sku}: {@code sink}. */
    public static final Sku SKU = new Sku();

    /** Index {@code components}: {@code string}. */
    public static final Components COMPONENTS = new Components();

    /** Table {@code list}: {@link List} by {@code sku}. */
    public static final EntityDescriptor<List.SKU, List> ENTITY = new Entity();

    private ListIndexes() {}

    /** The definition of {@link #KEY_RANGE}. */
    public static final class KeyRange implements TypedIndexDefinition<List.SKU, List, KeyRangeEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("key", KeyType.STRING),
                IndexColumn.of("range", KeyType.STRING));

        private KeyRange() {}

        @Override
        public String name() {
            return "key_range";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeString(list.key()).writeString(list.range());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return Objects.equals(one.key(), other.key()) && Objects.equals(one.range(), other.range());
        }

        @Override
        public KeyRangeEntry entry(IndexEntry<List.SKU> entry) {
            return new KeyRangeEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #KEY_RANGE}.
     *
     * @param key the value of {@code key}
     * @param range the value of {@code range}
     * @param sku the id of the entity
     */
    public record KeyRangeEntry(String key, String range, List.SKU sku) {}

    /** The definition of {@link #STORE_INDEX_BOUNDS}. */
    public static final class StoreIndexBounds implements TypedIndexDefinition<List.SKU, List, StoreIndexBoundsEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("store", KeyType.STRING),
                IndexColumn.of("IndexBounds", KeyType.STRING));

        private StoreIndexBounds() {}

        @Override
        public String name() {
            return "store_index_bounds";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeString(list.store()).writeString(list.IndexBounds());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return Objects.equals(one.store(), other.store()) && Objects.equals(one.IndexBounds(), other.IndexBounds());
        }

        @Override
        public StoreIndexBoundsEntry entry(IndexEntry<List.SKU> entry) {
            return new StoreIndexBoundsEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #STORE_INDEX_BOUNDS}.
     *
     * @param store the value of {@code store}
     * @param IndexBounds the value of {@code IndexBounds}
     * @param sku the id of the entity
     */
    public record StoreIndexBoundsEntry(String store, String IndexBounds, List.SKU sku) {}

    /** The definition of {@link #COLUMNS_TX}. */
    public static final class ColumnsTx implements TypedIndexDefinition<List.SKU, List, ColumnsTxEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("columns", COLUMNS_KEY),
                IndexColumn.of("tx", KeyType.STRING));

        private ColumnsTx() {}

        @Override
        public String name() {
            return "columns_tx";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeEnum(list.columns()).writeString(list.tx());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return one.columns() == other.columns() && Objects.equals(one.tx(), other.tx());
        }

        @Override
        public ColumnsTxEntry entry(IndexEntry<List.SKU> entry) {
            return new ColumnsTxEntry(entry.get(0, COLUMNS_KEY), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #COLUMNS_TX}.
     *
     * @param columns the value of {@code columns}
     * @param tx the value of {@code tx}
     * @param sku the id of the entity
     */
    public record ColumnsTxEntry(List.Columns columns, String tx, List.SKU sku) {}

    /** The definition of {@link #VALUE_ENTRY}. */
    public static final class ValueEntry implements TypedIndexDefinition<List.SKU, List, ValueEntryEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("value", KeyType.STRING),
                IndexColumn.of("entry", KeyType.STRING));

        private ValueEntry() {}

        @Override
        public String name() {
            return "value_entry";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return true;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeString(list.value()).writeString(list.entry());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return Objects.equals(one.value(), other.value()) && Objects.equals(one.entry(), other.entry());
        }

        @Override
        public ValueEntryEntry entry(IndexEntry<List.SKU> entry) {
            return new ValueEntryEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #VALUE_ENTRY}.
     *
     * @param value the value of {@code value}
     * @param entry the value of {@code entry}
     * @param sku the id of the entity
     */
    public record ValueEntryEntry(String value, String entry, List.SKU sku) {}

    /** The definition of {@link #COLUMNS}. */
    public static final class ColumnsIndex implements TypedIndexDefinition<List.SKU, List, ColumnsEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("limit", KeyType.INT),
                IndexColumn.of("db", KeyType.STRING));

        private ColumnsIndex() {}

        @Override
        public String name() {
            return "columns";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeInt(list.limit()).writeString(list.db());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return one.limit() == other.limit() && Objects.equals(one.db(), other.db());
        }

        @Override
        public ColumnsEntry entry(IndexEntry<List.SKU> entry) {
            return new ColumnsEntry(entry.get(0, KeyType.INT), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #COLUMNS}.
     *
     * @param limit the value of {@code limit}
     * @param db the value of {@code db}
     * @param sku the id of the entity
     */
    public record ColumnsEntry(int limit, String db, List.SKU sku) {}

    /** The definition of {@link #LIMIT}. */
    public static final class Limit implements TypedIndexDefinition<List.SKU, List, LimitEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("limit", KeyType.INT));

        private Limit() {}

        @Override
        public String name() {
            return "limit";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeInt(list.limit());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return one.limit() == other.limit();
        }

        @Override
        public LimitEntry entry(IndexEntry<List.SKU> entry) {
            return new LimitEntry(entry.get(0, KeyType.INT), entry.id());
        }
    }

    /**
     * An entry of {@link #LIMIT}.
     *
     * @param limit the value of {@code limit}
     * @param sku the id of the entity
     */
    public record LimitEntry(int limit, List.SKU sku) {}

    /** The definition of {@link #SKU}. */
    public static final class Sku implements TypedIndexDefinition<List.SKU, List, SkuEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("sink", KeyType.STRING));

        private Sku() {}

        @Override
        public String name() {
            return "sku";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeString(list.sink());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return Objects.equals(one.sink(), other.sink());
        }

        @Override
        public SkuEntry entry(IndexEntry<List.SKU> entry) {
            return new SkuEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #SKU}.
     *
     * @param sink the value of {@code sink}
     * @param sku the id of the entity
     */
    public record SkuEntry(String sink, List.SKU sku) {}

    /** The definition of {@link #COMPONENTS}. */
    public static final class Components implements TypedIndexDefinition<List.SKU, List, ComponentsEntry> {

        private static final java.util.List<IndexColumn> COLUMNS = java.util.List.of(
                IndexColumn.of("string", KeyType.STRING));

        private Components() {}

        @Override
        public String name() {
            return "components";
        }

        @Override
        public java.util.List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(List list, KeySink sink) {
            sink.key().writeString(list.string());
        }

        @Override
        public boolean sameKeys(List one, List other) {
            return Objects.equals(one.string(), other.string());
        }

        @Override
        public ComponentsEntry entry(IndexEntry<List.SKU> entry) {
            return new ComponentsEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #COMPONENTS}.
     *
     * @param string the value of {@code string}
     * @param sku the id of the entity
     */
    public record ComponentsEntry(String string, List.SKU sku) {}

    private static final class Entity implements EntityDescriptor<List.SKU, List> {

        private static final Component<List, List.SKU> SKU_COMPONENT = Component.of("sku", List.SKU.class, List::sku);

        private static final Component<List, String> KEY_COMPONENT = Component.of("key", String.class, List::key);

        private static final Component<List, String> RANGE_COMPONENT = Component.of("range", String.class, List::range);

        private static final Component<List, List.Columns> COLUMNS_COMPONENT =
                Component.of("columns", List.Columns.class, List::columns);

        private static final Component<List, String> TX_COMPONENT = Component.of("tx", String.class, List::tx);

        private static final Component<List, String> DB_COMPONENT = Component.of("db", String.class, List::db);

        private static final Component<List, String> STORE_COMPONENT = Component.of("store", String.class, List::store);

        private static final Component<List, String> VALUE_COMPONENT = Component.of("value", String.class, List::value);

        private static final Component<List, Integer> LIMIT_COMPONENT = Component.of("limit", int.class, List::limit);

        private static final Component<List, String> ENTRY_COMPONENT = Component.of("entry", String.class, List::entry);

        private static final Component<List, String> SINK_COMPONENT = Component.of("sink", String.class, List::sink);

        private static final Component<List, String> STRING_COMPONENT =
                Component.of("string", String.class, List::string);

        private static final Component<List, java.util.List<String>> LIST_COMPONENT =
                Component.of("list", GenericType.of(java.util.List.class, String.class), List::list);

        private static final Component<List, List.Object[]> COMPONENTS_COMPONENT =
                Component.of("components", List.Object[].class, List::components);

        private static final Component<List, String> INDEX_BOUNDS_COMPONENT =
                Component.of("IndexBounds", String.class, List::IndexBounds);

        private static final java.util.List<Component<List, ?>> COMPONENTS_2 = java.util.List.of(
                SKU_COMPONENT,
                KEY_COMPONENT,
                RANGE_COMPONENT,
                COLUMNS_COMPONENT,
                TX_COMPONENT,
                DB_COMPONENT,
                STORE_COMPONENT,
                VALUE_COMPONENT,
                LIMIT_COMPONENT,
                ENTRY_COMPONENT,
                SINK_COMPONENT,
                STRING_COMPONENT,
                LIST_COMPONENT,
                COMPONENTS_COMPONENT,
                INDEX_BOUNDS_COMPONENT);

        private final EntityCodec<List> codec = EntityCodec.compact(COMPONENTS_2, this::create, new ListValues());

        @Override
        public String table() {
            return "list";
        }

        @Override
        public List.SKU id(List list) {
            return list.sku();
        }

        @Override
        public String idName() {
            return "sku";
        }

        @Override
        public KeyType<List.SKU> idType() {
            return SKU_KEY;
        }

        @Override
        public java.util.List<Component<List, ?>> components() {
            return COMPONENTS_2;
        }

        @Override
        public List create(Object[] components) {
            return new List(
                    SKU_COMPONENT.cast(components[0]),
                    KEY_COMPONENT.cast(components[1]),
                    RANGE_COMPONENT.cast(components[2]),
                    COLUMNS_COMPONENT.cast(components[3]),
                    TX_COMPONENT.cast(components[4]),
                    DB_COMPONENT.cast(components[5]),
                    STORE_COMPONENT.cast(components[6]),
                    VALUE_COMPONENT.cast(components[7]),
                    LIMIT_COMPONENT.cast(components[8]),
                    ENTRY_COMPONENT.cast(components[9]),
                    SINK_COMPONENT.cast(components[10]),
                    STRING_COMPONENT.cast(components[11]),
                    LIST_COMPONENT.cast(components[12]),
                    COMPONENTS_COMPONENT.cast(components[13]),
                    INDEX_BOUNDS_COMPONENT.cast(components[14]));
        }

        @Override
        public EntityCodec<List> codec() {
            return codec;
        }

        @Override
        public java.util.List<IndexDefinition<List.SKU, List>> indexes() {
            return java.util.List.of(
                    KEY_RANGE,
                    STORE_INDEX_BOUNDS,
                    COLUMNS_TX,
                    VALUE_ENTRY,
                    COLUMNS,
                    LIMIT,
                    SKU,
                    COMPONENTS);
        }
    }

    /** How {@link List} is written: its components one after the other, but for the id, which its key has. */
    private static final class ListValues extends RecordType<List> {

        private static final ValueType<List.SKU> SKU_TYPE = ValueType.id(part("key", ValueType.id()));

        private static final ValueType<List.Columns> COLUMNS_TYPE = ValueType.ofEnum(List.Columns.class);

        private static final ValueType<java.util.List<String>> LIST_TYPE = ValueType.list(ValueType.STRING);

        private static final ValueType<List.Object[]> COMPONENTS_TYPE =
                ValueType.array(new ObjectValues(), List.Object[]::new);

        private ListValues() {
            super(
                    List.class,
                    part("sku", SKU_TYPE),
                    part("key", ValueType.STRING),
                    part("range", ValueType.STRING),
                    part("columns", COLUMNS_TYPE),
                    part("tx", ValueType.STRING),
                    part("db", ValueType.STRING),
                    part("store", ValueType.STRING),
                    part("value", ValueType.STRING),
                    part("limit", ValueType.INT),
                    part("entry", ValueType.STRING),
                    part("sink", ValueType.STRING),
                    part("string", ValueType.STRING),
                    part("list", LIST_TYPE),
                    part("components", COMPONENTS_TYPE),
                    part("IndexBounds", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, List list) {
            ValueType.STRING.write(out, list.key());
            ValueType.STRING.write(out, list.range());
            COLUMNS_TYPE.write(out, list.columns());
            ValueType.STRING.write(out, list.tx());
            ValueType.STRING.write(out, list.db());
            ValueType.STRING.write(out, list.store());
            ValueType.STRING.write(out, list.value());
            out.writeZigZag(list.limit());
            ValueType.STRING.write(out, list.entry());
            ValueType.STRING.write(out, list.sink());
            ValueType.STRING.write(out, list.string());
            LIST_TYPE.write(out, list.list());
            COMPONENTS_TYPE.write(out, list.components());
            ValueType.STRING.write(out, list.IndexBounds());
        }

        @Override
        protected List readParts(ValueReader in) {
            return new List(
                    SKU_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    COLUMNS_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    in.readZigZagInt(),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    LIST_TYPE.read(in),
                    COMPONENTS_TYPE.read(in),
                    ValueType.STRING.read(in));
        }
    }

    /** How {@link List.Object} is written: its components one after the other. */
    private static final class ObjectValues extends RecordType<List.Object> {

        private static final ValueType<List.Columns> COLUMNS_TYPE = ValueType.ofEnum(List.Columns.class);

        private ObjectValues() {
            super(List.Object.class, part("columns", COLUMNS_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, List.Object object) {
            COLUMNS_TYPE.write(out, object.columns());
        }

        @Override
        protected List.Object readParts(ValueReader in) {
            return new List.Object(COLUMNS_TYPE.read(in));
        }
    }
}
