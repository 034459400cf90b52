package dev.cairn.query;

import dev.cairn.codec.ValueWriter;

/** A filter as bytes that tell it from every other one. */
public final class FilterFingerprint {

    private FilterFingerprint() {}

    /**
     * Describes a filter without parameters.
     *
     * @param filter the filter
     * @param out what takes the description
     * @throws IllegalArgumentException if a parameter has no value
     * @throws dev.cairn.InvalidEntityException if an operand is longer than a key may be
     */
    public static void write(Filter<?> filter, ValueWriter out) {
        if (filter instanceof Conjunction<?> conjunction) {
            out.writeByte((byte) 'a').writeVarInt(conjunction.parts().size());
            conjunction.parts().forEach(part -> write(part, out));
        } else if (filter instanceof Disjunction<?> disjunction) {
            out.writeByte((byte) 'o').writeVarInt(disjunction.parts().size());
            disjunction.parts().forEach(part -> write(part, out));
        } else {
            write((Comparison<?, ?>) filter, out);
        }
    }

    private static <V, T> void write(Comparison<V, T> comparison, ValueWriter out) {
        out.writeByte((byte) 'c')
                .writeString(comparison.column().name())
                .writeString(comparison.operator().name())
                .writeBoolean(comparison.negated())
                .writeVarInt(comparison.operands().size());
        for (T value : comparison.values(Arguments.NONE)) {
            comparison.column().type().writeExact(out, value);
        }
    }
}
