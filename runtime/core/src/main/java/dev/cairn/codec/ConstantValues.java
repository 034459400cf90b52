package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants of an enum by their position and one; 0 is null. The form has their names, so that the order may change. */
record ConstantValues<E extends Enum<E>>(List<E> constants) implements ValueType<E> {

    @Override
    @SuppressWarnings("EnumOrdinal") // the catalog keeps the constants in the order that they have now
    public void write(ValueWriter out, @Nullable E value) {
        out.writeVarInt(value == null ? 0 : value.ordinal() + 1);
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public E read(ValueReader in) {
        int position = in.readVarInt() - 1;
        if (position == -1) {
            return null;
        }
        if (position < 0 || position >= constants.size()) {
            throw new CorruptDataException(
                    "A stored value has the enum constant " + position + " of " + constants.size() + ".");
        }
        return constants.get(position);
    }

    @Override
    public String form() {
        return constants.stream().map(Enum::name).collect(Collectors.joining(",", Form.CONSTANTS + "(", ")"));
    }

    @Override
    public ValueType<E> orNull() {
        return this;
    }
}
