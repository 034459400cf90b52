package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the {@linkplain Parameter parameters} of a filter. Immutable. */
public final class Arguments {

    /** For filters without parameters. */
    public static final Arguments NONE = new Arguments(List.of());

    private final List<@Nullable Object> values;

    private Arguments(List<@Nullable Object> values) {
        this.values = values;
    }

    /**
     * Gives parameters their values.
     *
     * @param values the values by position; with a null, every comparison is false
     * @return the arguments
     */
    public static Arguments of(@Nullable Object... values) {
        return new Arguments(Collections.unmodifiableList(new ArrayList<@Nullable Object>(Arrays.asList(values))));
    }

    /** The value of an operand, or null if its argument is null. */
    <T> @Nullable T value(Operand<T> operand, KeyType<T> type) {
        if (operand instanceof Operand.Constant<T> constant) {
            return constant.value();
        }
        Parameter<T> parameter = (Parameter<T>) operand;
        if (parameter.position() >= values.size()) {
            throw new IllegalArgumentException(
                    "Parameter " + parameter.name() + " has no value; " + values.size() + " arguments were given.");
        }
        Object value = values.get(parameter.position());
        if (value != null && !type.javaType().isInstance(value)) {
            throw new IllegalArgumentException("Parameter " + parameter.name() + " takes "
                    + type.javaType().getSimpleName() + ", not "
                    + value.getClass().getSimpleName() + ".");
        }
        return type.javaType().cast(value);
    }
}
