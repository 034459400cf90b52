package dev.cairn.store;

import dev.cairn.query.Arguments;
import dev.cairn.query.Plan;
import java.util.Objects;

/**
 * A plan with what is known only when it is read.
 *
 * @param plan the plan
 * @param arguments the values of its parameters
 * @param offset how many entities to leave out at the start
 * @param limit how many to read after that at most
 * @param need what is wanted of each
 * @param <V> the type of the entity
 */
public record PlanReading<V>(Plan<V> plan, Arguments arguments, long offset, long limit, Need need) {

    /** What is wanted of each entity. */
    public enum Need {
        /** The columns that the plan was made for: its entry, if that holds them, else the entity. */
        COLUMNS,
        /** The entity. */
        ENTITY,
        /** Nothing but that it is there. */
        COUNT
    }

    /**
     * Checks the parts.
     *
     * @param plan the plan
     * @param arguments the values of its parameters
     * @param offset how many entities to leave out at the start
     * @param limit how many to read after that at most
     * @param need what is wanted of each
     */
    public PlanReading {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(arguments, "arguments");
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("An offset and a limit are 0 or more, not " + offset + ", " + limit);
        }
    }

    QueryRows.Need rows() {
        return switch (need) {
            case COLUMNS -> QueryRows.Need.COLUMNS;
            case ENTITY -> QueryRows.Need.ENTITIES;
            case COUNT -> QueryRows.Need.COUNT;
        };
    }
}
