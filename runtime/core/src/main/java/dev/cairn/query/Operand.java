package dev.cairn.query;

import java.util.Objects;

/**
 * What a value is compared with: a constant, or a {@link Parameter} that gets its value later.
 *
 * @param <T> the type of the value
 */
public sealed interface Operand<T> permits Operand.Constant, Parameter {

    /**
     * A value that is known.
     *
     * @param value the value
     * @param <T> the type of the value
     * @return the operand
     */
    static <T> Operand<T> of(T value) {
        return new Constant<>(value);
    }

    /**
     * A value that is known.
     *
     * @param value the value
     * @param <T> the type of the value
     */
    record Constant<T>(T value) implements Operand<T> {

        /**
         * Checks the value.
         *
         * @param value the value, not null
         */
        public Constant {
            Objects.requireNonNull(value, "value");
        }
    }
}
