package shop;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.GeneratedId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;

/** How {@link Invoice} is stored: table {@code invoices}, by {@code number}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class InvoiceIndexes {

    /** Table {@code invoices}: {@link Invoice} by {@code number}. */
    public static final EntityDescriptor<Long, Invoice> ENTITY = new Entity();

    private InvoiceIndexes() {}

    private static final class Entity implements EntityDescriptor<Long, Invoice> {

        private static final Component<Invoice, Long> NUMBER_COMPONENT =
                Component.of("number", long.class, Invoice::number);

        private static final Component<Invoice, String> CUSTOMER_COMPONENT =
                Component.of("customer", String.class, Invoice::customer);

        private static final Component<Invoice, Long> VERSION_COMPONENT =
                Component.of("version", long.class, Invoice::version);

        private static final List<Component<Invoice, ?>> COMPONENTS = List.of(
                NUMBER_COMPONENT,
                CUSTOMER_COMPONENT,
                VERSION_COMPONENT);

        private final EntityCodec<Invoice> codec = EntityCodec.compact(COMPONENTS, this::create, new InvoiceValues());

        @Override
        public String table() {
            return "invoices";
        }

        @Override
        public Long id(Invoice invoice) {
            return invoice.number();
        }

        @Override
        public String idName() {
            return "number";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Invoice, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Invoice create(Object[] components) {
            return new Invoice(
                    NUMBER_COMPONENT.cast(components[0]),
                    CUSTOMER_COMPONENT.cast(components[1]),
                    VERSION_COMPONENT.cast(components[2]));
        }

        @Override
        public Optional<GeneratedId<Invoice>> generatedId() {
            return Optional.of(new GeneratedId.Sequence<>(
                    Invoice::number,
                    (invoice, number) -> new Invoice(number, invoice.customer(), invoice.version())));
        }

        @Override
        public OptionalLong version(Invoice invoice) {
            return OptionalLong.of(invoice.version());
        }

        @Override
        public Optional<String> versionName() {
            return Optional.of("version");
        }

        @Override
        public Invoice withVersion(Invoice invoice, long version) {
            return new Invoice(invoice.number(), invoice.customer(), version);
        }

        @Override
        public EntityCodec<Invoice> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Invoice>> indexes() {
            return List.of();
        }
    }

    /** How {@link Invoice} is written: its components one after the other, but for the id, which its key has. */
    private static final class InvoiceValues extends RecordType<Invoice> {

        private static final ValueType<Long> NUMBER_TYPE = ValueType.id();

        private InvoiceValues() {
            super(
                    Invoice.class,
                    part("number", NUMBER_TYPE),
                    part("customer", ValueType.STRING),
                    part("version", ValueType.LONG));
        }

        @Override
        protected void writeParts(ValueWriter out, Invoice invoice) {
            ValueType.STRING.write(out, invoice.customer());
            out.writeZigZag(invoice.version());
        }

        @Override
        protected Invoice readParts(ValueReader in) {
            return new Invoice(NUMBER_TYPE.read(in), ValueType.STRING.read(in), in.readZigZagLong());
        }
    }
}
