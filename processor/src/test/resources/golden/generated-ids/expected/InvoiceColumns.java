package shop;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Invoice}, from which filters and orders are made for {@code InvoiceRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class InvoiceColumns {

    /** {@code number}. */
    public static final OrderedColumn<Invoice, Long> NUMBER = Column.ordered("number", KeyType.LONG, Invoice::number);

    /** {@code customer}. */
    public static final StringColumn<Invoice> CUSTOMER = Column.string("customer", Invoice::customer);

    /** {@code version}. */
    public static final OrderedColumn<Invoice, Long> VERSION =
            Column.ordered("version", KeyType.LONG, Invoice::version);

    private InvoiceColumns() {}
}
