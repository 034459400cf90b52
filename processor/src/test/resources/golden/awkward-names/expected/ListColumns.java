package com.example.awkward;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link List}, from which filters and orders are made for {@code ListRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ListColumns {

    private static final KeyType<List.SKU> SKU_KEY =
            KeyType.wrapping(List.SKU.class, KeyType.STRING, List.SKU::key, List.SKU::new);

    private static final KeyType<List.Columns> COLUMNS_KEY = KeyType.ofEnum(List.Columns.class);

    private static final KeyType<List.Object> OBJECT =
            KeyType.wrapping(List.Object.class, COLUMNS_KEY, List.Object::columns, List.Object::new);

    /** {@code sku}. */
    public static final OrderedColumn<List, List.SKU> SKU = Column.ordered("sku", SKU_KEY, List::sku);

    /** {@code key}. */
    public static final StringColumn<List> KEY = Column.string("key", List::key);

    /** {@code range}. */
    public static final StringColumn<List> RANGE = Column.string("range", List::range);

    /** {@code columns}. */
    public static final Column<List, List.Columns> COLUMNS = Column.of("columns", COLUMNS_KEY, List::columns);

    /** {@code tx}. */
    public static final StringColumn<List> TX = Column.string("tx", List::tx);

    /** {@code db}. */
    public static final StringColumn<List> DB = Column.string("db", List::db);

    /** {@code store}. */
    public static final StringColumn<List> STORE = Column.string("store", List::store);

    /** {@code value}. */
    public static final StringColumn<List> VALUE = Column.string("value", List::value);

    /** {@code limit}. */
    public static final OrderedColumn<List, Integer> LIMIT = Column.ordered("limit", KeyType.INT, List::limit);

    /** {@code entry}. */
    public static final StringColumn<List> ENTRY = Column.string("entry", List::entry);

    /** {@code sink}. */
    public static final StringColumn<List> SINK = Column.string("sink", List::sink);

    /** {@code string}. */
    public static final StringColumn<List> STRING = Column.string("string", List::string);

    /** {@code list}, any number of values. */
    public static final ElementsColumn<List, String> LIST = Column.elements("list", KeyType.STRING, List::list);

    /** {@code components}, any number of values. */
    public static final ElementsColumn<List, List.Object> COMPONENTS =
            Column.elementsOf("components", OBJECT, List::components);

    /** {@code IndexBounds}. */
    public static final StringColumn<List> INDEX_BOUNDS = Column.string("IndexBounds", List::IndexBounds);

    private ListColumns() {}
}
