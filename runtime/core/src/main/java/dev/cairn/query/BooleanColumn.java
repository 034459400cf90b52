package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column with truth values. The one that a partial index is declared with has to be among the conditions for that
 * index to be used.
 *
 * @param <V> the type of the entity
 */
public final class BooleanColumn<V> extends Column<V, Boolean> {

    BooleanColumn(String name, Function<V, @Nullable Boolean> value) {
        super(name, KeyType.BOOLEAN, value);
    }

    /**
     * The entities for which it is true.
     *
     * @return the filter
     */
    public Filter<V> isTrue() {
        return eq(true);
    }

    /**
     * The entities for which it is false; not those without a value.
     *
     * @return the filter
     */
    public Filter<V> isFalse() {
        return eq(false);
    }
}
