package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collections: the number of elements and one, then the elements in the order of iteration; 0 is null. */
record CollectionValues<E, C extends Collection<E>>(ValueType<E> element, Supplier<? extends C> create)
        implements ValueType<C> {

    @Override
    public void write(ValueWriter out, @Nullable C value) {
        if (value == null) {
            out.writeVarInt(0);
            return;
        }
        out.writeVarInt(value.size() + 1);
        for (E each : value) {
            element.write(out, each);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public C read(ValueReader in) {
        int count = in.readCount();
        if (count < 0) {
            return null;
        }
        C collection = create.get();
        for (int i = 0; i < count; i++) {
            add(collection, element.read(in));
        }
        return collection;
    }

    private void add(C collection, E read) {
        try {
            collection.add(read);
        } catch (NullPointerException | ClassCastException e) { // as of a null in a sorted set
            throw new CorruptDataException("A stored value has an element that its collection refuses.", e);
        }
    }

    @Override
    public String form() {
        return Form.LIST + "(" + element.form() + ")";
    }

    @Override
    public ValueType<C> orNull() {
        return this;
    }
}
