package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column with text. Case counts, also where an index of the column ignores it; the order is by code points.
 *
 * @param <V> the type of the entity
 */
public final class StringColumn<V> extends OrderedColumn<V, String> {

    StringColumn(String name, Function<V, @Nullable String> value) {
        super(name, KeyType.STRING, value);
    }

    /**
     * The entities whose text starts so.
     *
     * @param prefix what it starts with; with an empty one, every text does
     * @return the filter
     */
    public Filter<V> startsWith(String prefix) {
        return compare(Operator.STARTS_WITH, prefix);
    }
}
