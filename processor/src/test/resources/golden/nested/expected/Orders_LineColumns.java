package com.example.orders;

import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The columns of {@link Orders.Line}, from which filters and orders are made for {@code Orders_LineRepository.where}.
 */
@Generated("dev.cairn.processor.CairnProcessor")
final class Orders_LineColumns {

    private static final KeyType<Orders.Status> STATUS_KEY = KeyType.ofEnum(Orders.Status.class);

    private static final KeyType<Orders.Money> MONEY_KEY = KeyType.record(
            Orders.Money.class,
            List.of(
                    KeyPart.of("currency", KeyType.STRING, Orders.Money::currency),
                    KeyPart.of("cents", KeyType.LONG, Orders.Money::cents)),
            key -> new Orders.Money(key.read(KeyType.STRING), key.read(KeyType.LONG)));

    /** {@code lineId}. */
    public static final OrderedColumn<Orders.Line, Long> LINE_ID =
            Column.ordered("lineId", KeyType.LONG, Orders.Line::lineId);

    /** {@code status}. */
    public static final Column<Orders.Line, Orders.Status> STATUS =
            Column.of("status", STATUS_KEY, Orders.Line::status);

    /** {@code money}. */
    public static final OrderedColumn<Orders.Line, Orders.Money> MONEY =
            Column.ordered("money", MONEY_KEY, Orders.Line::money);

    private Orders_LineColumns() {}
}
