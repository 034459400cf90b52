package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column with any number of values: the elements of a collection or an array. Null is the same as empty.
 *
 * @param <V> the type of the entity
 * @param <E> the type of an element
 */
public final class ElementsColumn<V, E> extends Attribute<V, E> {

    private final Function<V, @Nullable Iterable<? extends E>> elements;

    ElementsColumn(String name, KeyType<E> type, Function<V, @Nullable Iterable<? extends E>> elements) {
        super(name, type);
        this.elements = Objects.requireNonNull(elements, "elements");
    }

    /**
     * The entities with this element.
     *
     * @param element the element
     * @return the filter
     */
    public Filter<V> contains(E element) {
        return compare(Operator.CONTAINS, element);
    }

    @Override
    boolean supports(Operator operator) {
        return operator == Operator.CONTAINS;
    }

    @Override
    boolean anyMatch(V entity, Predicate<@Nullable E> condition) {
        Iterable<? extends E> all = elements.apply(entity);
        if (all != null) {
            for (E element : all) {
                if (condition.test(element)) {
                    return true;
                }
            }
        }
        return false;
    }
}
