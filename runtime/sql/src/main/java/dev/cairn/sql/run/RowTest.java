package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that a scan makes, since what Calcite would compare says less than the entity does: a column of the rows
 * that has its result.
 *
 * @param <V> the type of the entity
 */
public interface RowTest<V> {

    /**
     * Compares.
     *
     * @param entity the entity
     * @return the truth value, null being unknown
     */
    @Nullable
    Boolean test(V entity);

    /**
     * The same comparison with values instead of parameters.
     *
     * @param arguments the values
     * @return the comparison
     */
    RowTest<V> bind(Arguments arguments);
}
