package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity: what filters and orders are made from. The processor generates one for every component that can
 * be a key; {@link #of} and its like make others by hand.
 *
 * <p>Equality and order are those of {@link KeyType#comparator()}. Comparing with a null value is false, and
 * {@link #ne} is the opposite of {@link #eq}, so it holds where there is no value.
 *
 * <p>Immutable and safe for use by several threads, if the function is. An argument that is null is a
 * {@link NullPointerException}.
 *
 * @param <V> the type of the entity
 * @param <T> the type of the value
 */
public sealed class Column<V, T> extends Attribute<V, T> permits OrderedColumn, BooleanColumn {

    private final Function<V, @Nullable T> value;

    Column(String name, KeyType<T> type, Function<V, @Nullable T> value) {
        super(name, type);
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * A column whose values are equal or not.
     *
     * @param name the name that indexes have for it
     * @param type how values are keys
     * @param value reads it from an entity; null if there is none
     * @param <V> the type of the entity
     * @param <T> the type of the value
     * @return the column
     */
    public static <V, T> Column<V, T> of(String name, KeyType<T> type, Function<V, @Nullable T> value) {
        return new Column<>(name, type, value);
    }

    /**
     * A column whose order means something.
     *
     * @param name the name that indexes have for it
     * @param type how values are keys
     * @param value reads it from an entity; null if there is none
     * @param <V> the type of the entity
     * @param <T> the type of the value
     * @return the column
     */
    public static <V, T> OrderedColumn<V, T> ordered(String name, KeyType<T> type, Function<V, @Nullable T> value) {
        return new OrderedColumn<>(name, type, value);
    }

    /**
     * A column with text.
     *
     * @param name the name that indexes have for it
     * @param value reads it from an entity; null if there is none
     * @param <V> the type of the entity
     * @return the column
     */
    public static <V> StringColumn<V> string(String name, Function<V, @Nullable String> value) {
        return new StringColumn<>(name, value);
    }

    /**
     * A column with truth values.
     *
     * @param name the name that indexes have for it
     * @param value reads it from an entity; null if there is none
     * @param <V> the type of the entity
     * @return the column
     */
    public static <V> BooleanColumn<V> bool(String name, Function<V, @Nullable Boolean> value) {
        return new BooleanColumn<>(name, value);
    }

    /**
     * A column with any number of values.
     *
     * @param name the name that indexes have for it
     * @param type how an element is a key
     * @param elements reads the elements from an entity; null is the same as none
     * @param <V> the type of the entity
     * @param <E> the type of an element
     * @return the column
     */
    public static <V, E> ElementsColumn<V, E> elements(
            String name, KeyType<E> type, Function<V, @Nullable Iterable<? extends E>> elements) {
        return new ElementsColumn<>(name, type, elements);
    }

    /**
     * A column with any number of values, for code that need not know whether they are in a collection or in an array.
     *
     * @param name the name that indexes have for it
     * @param type how an element is a key
     * @param container reads from an entity an {@link Iterable} or an array, of a primitive type too; null is the same as
     *     an empty one, and anything else an {@link IllegalArgumentException} when the column is used
     * @param <V> the type of the entity
     * @param <E> the type of an element, boxed
     * @return the column
     */
    public static <V, E> ElementsColumn<V, E> elementsOf(
            String name, KeyType<E> type, Function<V, @Nullable Object> container) {
        return new ElementsColumn<>(name, type, entity -> {
            Object elements = container.apply(entity);
            return elements == null ? null : new Elements<>(elements, type.javaType());
        });
    }

    /**
     * The entities with this value.
     *
     * @param other the value
     * @return the filter
     */
    public final Filter<V> eq(T other) {
        return compare(Operator.EQUAL, other);
    }

    /**
     * The entities with another value or none.
     *
     * @param other the value
     * @return the filter
     */
    public final Filter<V> ne(T other) {
        return eq(other).not();
    }

    /**
     * The entities with one of these values.
     *
     * @param values any number of values; with none, the filter holds for no entity
     * @return the filter
     */
    public final Filter<V> in(Collection<? extends T> values) {
        List<Operand<T>> operands = new ArrayList<>(values.size());
        values.forEach(each -> operands.add(operand(each)));
        return compare(Operator.IN, operands);
    }

    /**
     * The entities with one of these values.
     *
     * @param values any number of values; with none, the filter holds for no entity
     * @return the filter
     */
    @SafeVarargs
    public final Filter<V> in(T... values) {
        List<Operand<T>> operands = new ArrayList<>(values.length);
        for (T each : values) {
            operands.add(operand(each));
        }
        return compare(Operator.IN, operands);
    }

    /**
     * The entities without a value.
     *
     * @return the filter
     */
    public final Filter<V> isNull() {
        return compare(Operator.IS_NULL, List.of());
    }

    /**
     * The entities with a value.
     *
     * @return the filter
     */
    public final Filter<V> isNotNull() {
        return isNull().not();
    }

    /**
     * Smaller values first, entities without one last.
     *
     * @return the order
     */
    public final Order<V> asc() {
        return new Order<>(this, false, false);
    }

    /**
     * Greater values first, entities without one last.
     *
     * @return the order
     */
    public final Order<V> desc() {
        return new Order<>(this, true, false);
    }

    final @Nullable T value(V entity) {
        return value.apply(entity);
    }

    @Override
    final boolean supports(Operator operator) {
        return switch (operator) {
            case CONTAINS -> false;
            case STARTS_WITH -> type() == KeyType.STRING;
            default -> true;
        };
    }

    @Override
    final boolean anyMatch(V entity, Predicate<@Nullable T> condition) {
        return condition.test(value(entity));
    }
}
