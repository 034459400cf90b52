package dev.cairn.query;

import java.util.List;

/** Keeps filters from being nested so deep that working with them takes more stack than a thread has. */
final class Nesting {

    /** Joining any number of filters by the same word is no nesting. */
    private static final int MOST = 200;

    private Nesting() {}

    static void check(List<? extends Filter<?>> parts) {
        if (depth(parts) > MOST) {
            throw new IllegalArgumentException("A filter has \"and\" and \"or\" nested more than " + MOST
                    + " deep. Write it flatter: many values with in(), many alternatives with Filter.anyOf().");
        }
    }

    private static int depth(List<? extends Filter<?>> parts) {
        int depth = 0;
        for (Filter<?> part : parts) {
            if (part instanceof Conjunction<?> conjunction) {
                depth = Math.max(depth, depth(conjunction.parts()));
            } else if (part instanceof Disjunction<?> disjunction) {
                depth = Math.max(depth, depth(disjunction.parts()));
            }
        }
        return depth + 1;
    }
}
