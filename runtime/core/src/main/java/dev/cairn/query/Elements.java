package dev.cairn.query;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The elements of a collection or an array of any type.
 *
 * @param container an {@link Iterable} or an array
 * @param type the type of an element, boxed
 */
record Elements<E>(Object container, Class<E> type) implements Iterable<E> {

    @Override
    public Iterator<E> iterator() {
        List<E> elements = new ArrayList<>();
        if (container instanceof Iterable<?> iterable) {
            iterable.forEach(element -> elements.add(type.cast(element)));
        } else {
            for (int i = 0; i < Array.getLength(container); i++) {
                elements.add(type.cast(Array.get(container, i)));
            }
        }
        return elements.iterator();
    }
}
