package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Cursor;
import dev.cairn.InvalidCursorException;
import dev.cairn.codec.ValueWriter;
import dev.cairn.query.FilterFingerprint;
import dev.cairn.query.Order;
import dev.cairn.query.Place;

/** The cursors of one query: bound to its table, its filter and its order, not to the index that serves it. */
final class QueryCursors<K, V> {

    private final Table<K, V> table;
    private final QueryShape<V> shape;
    private final long fingerprint;

    QueryCursors(Table<K, V> table, QueryShape<V> shape) {
        this.table = table;
        this.shape = shape;
        ValueWriter text = new ValueWriter().writeString("query of").writeString(table.name());
        FilterFingerprint.write(shape.filter(), text);
        for (Order<V> order : shape.ordering().orders()) {
            text.writeString(order.toString()).writeString(order.column().type().encoding());
        }
        this.fingerprint = ScanFingerprint.of(
                text.writeBoolean(shape.ordering().idsDescending()).toByteArray());
    }

    QueryShape<V> shape() {
        return shape;
    }

    Cursor write(Place<V> place) {
        return CursorFormat.write(new RowPosition(place.values(), 0, place.id()), fingerprint);
    }

    Place<V> read(Cursor cursor) {
        String name = "a query of table \"" + table.name() + "\" for " + shape.filter();
        RowPosition position = CursorFormat.read(cursor, fingerprint, name);
        try {
            return Place.read(shape.ordering().orders(), position.order(), position.owner());
        } catch (CorruptDataException e) {
            throw new InvalidCursorException(
                    "The cursor \"" + cursor + "\" does not fit " + name + ". Start again without a cursor.");
        }
    }
}
