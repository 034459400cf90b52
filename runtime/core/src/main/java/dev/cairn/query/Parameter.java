package dev.cairn.query;

import java.util.Objects;

/**
 * A place in a filter whose value is given when the filter is used. A plan made with it can be kept and used with any
 * values.
 *
 * @param name the name in messages and in {@code explain()}, such as {@code ?1}
 * @param position which of the arguments it takes, from 0
 * @param <T> the type of the value
 */
public record Parameter<T>(String name, int position) implements Operand<T> {

    /**
     * Checks the parts.
     *
     * @param name the name in messages and in {@code explain()}
     * @param position which of the arguments it takes, from 0
     */
    public Parameter {
        Objects.requireNonNull(name, "name");
        if (position < 0) {
            throw new IllegalArgumentException("A position is 0 or more, not " + position + ".");
        }
    }
}
