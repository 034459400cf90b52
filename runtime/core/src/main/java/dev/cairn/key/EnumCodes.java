package dev.cairn.key;

import dev.cairn.CorruptDataException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The numbers that stand for the constants of an enum. */
final class EnumCodes<E extends Enum<E>> {

    private final Class<E> type;
    private final Map<E, Integer> codes;
    private final Map<Integer, E> constants = new HashMap<>();

    EnumCodes(Class<E> type, ToIntFunction<E> code) {
        this.type = type;
        this.codes = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            int number = code.applyAsInt(constant);
            codes.put(constant, number);
            E other = constants.putIfAbsent(number, constant);
            if (other != null) {
                throw new IllegalArgumentException("The constants " + other.name() + " and " + constant.name() + " of "
                        + type.getName() + " have the same code " + number + ". Give each constant its own.");
            }
        }
    }

    KeyType<E> keyType() {
        return new ScalarKeyType<>(
                type,
                "enum-code",
                (key, constant) -> key.writeInt(code(constant)),
                key -> constant(key.readInt()),
                Comparator.comparingInt(this::code),
                Enum::name);
    }

    private int code(E constant) {
        Integer code = codes.get(constant);
        if (code == null) {
            throw new NullPointerException("A constant of " + type.getName() + " is null");
        }
        return code;
    }

    private E constant(int code) {
        E constant = constants.get(code);
        if (constant == null) {
            throw new CorruptDataException("A stored key has the code " + code + ", which no constant of "
                    + type.getName() + " has. Bring the constant back, or replace it by a migration.");
        }
        return constant;
    }
}
