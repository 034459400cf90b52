package dev.cairn.sql.plan;

import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * What a LIKE asks for.
 *
 * @param start how the text starts
 * @param open whether something may follow
 * @param exact whether nothing else is asked
 */
record LikePattern(String start, boolean open, boolean exact) {

    /** Reads a pattern that is known; null if it is not, or is wrong. */
    static @Nullable LikePattern of(RexCall call) {
        Object pattern = RexValues.exact(call.getOperands().get(1));
        Character escape = null;
        if (call.getOperands().size() > 2) {
            RexNode last = call.getOperands().get(2);
            if (!(RexValues.exact(last) instanceof String text) || text.length() != 1) {
                return null;
            }
            escape = text.charAt(0);
        }
        return pattern instanceof String text ? parse(text, escape) : null;
    }

    private static @Nullable LikePattern parse(String pattern, @Nullable Character escape) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (escape != null && c == escape) {
                i++;
                if (i == pattern.length()) {
                    return null;
                }
                start.append(pattern.charAt(i));
            } else if (c == '%' || c == '_') {
                return new LikePattern(start.toString(), true, c == '%' && i == pattern.length() - 1);
            } else {
                start.append(c);
            }
        }
        return new LikePattern(start.toString(), false, true);
    }
}
