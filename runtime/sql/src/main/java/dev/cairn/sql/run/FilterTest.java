package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import dev.cairn.query.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a column with values.
 *
 * @param holds where it is true
 * @param fails where it is false
 * @param <V> the type of the entity
 */
public record FilterTest<V>(Filter<V> holds, Filter<V> fails) implements RowTest<V> {

    @Override
    public @Nullable Boolean test(V entity) {
        if (holds.test(entity)) {
            return true;
        }
        return fails.test(entity) ? false : null;
    }

    @Override
    public RowTest<V> bind(Arguments arguments) {
        return new FilterTest<>(holds.bind(arguments), fails.bind(arguments));
    }

    @Override
    public String toString() {
        return holds.toString();
    }
}
