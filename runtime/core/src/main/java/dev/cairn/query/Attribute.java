package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something of an entity that a filter can ask for: a {@link Column} with one value at most, or an
 * {@link ElementsColumn} with any number. Immutable; two are the same if they have the same name.
 *
 * @param <V> the type of the entity
 * @param <T> the type of a value
 */
public abstract sealed class Attribute<V, T> permits Column, ElementsColumn {

    private final String name;
    private final KeyType<T> type;

    Attribute(String name, KeyType<T> type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * The name by which indexes have it as a column.
     *
     * @return the name, such as {@code createdAt} or {@code address.city}
     */
    public final String name() {
        return name;
    }

    /**
     * How values are keys, which decides on equality and order.
     *
     * @return the type of a value
     */
    public final KeyType<T> type() {
        return type;
    }

    /**
     * Compares with operands of any kind, {@linkplain Parameter parameters} among them. For code that does not know the
     * column when it is written; others have a method for each operator.
     *
     * @param operator what is asked
     * @param operands what is compared with
     * @return the filter
     * @throws IllegalArgumentException if the operator does not take so many operands, or does not fit the column
     */
    public final Filter<V> compare(Operator operator, List<? extends Operand<T>> operands) {
        operator.check(name, operands.size());
        if (!supports(operator)) {
            throw new IllegalArgumentException(
                    "Column \"" + name + "\" holds " + type.encoding() + " and has no \"" + operator.words() + "\".");
        }
        return new Comparison<>(this, operator, List.<Operand<T>>copyOf(operands), false);
    }

    abstract boolean supports(Operator operator);

    /** Whether the value, null if there is none, or one of the elements meets a condition. */
    abstract boolean anyMatch(V entity, Predicate<@Nullable T> condition);

    final Filter<V> compare(Operator operator, @Nullable T value) {
        return compare(operator, List.of(operand(value)));
    }

    final Operand<T> operand(@Nullable T value) {
        if (value == null) {
            throw new NullPointerException(
                    "Column \"" + name + "\" is compared with null; use isNull() or isNotNull().");
        }
        return Operand.of(value);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Attribute<?, ?> that
                && getClass() == that.getClass()
                && name.equals(that.name)
                && type.encoding().equals(that.type.encoding())
                && type.javaType() == that.type.javaType();
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public final String toString() {
        return name;
    }
}
