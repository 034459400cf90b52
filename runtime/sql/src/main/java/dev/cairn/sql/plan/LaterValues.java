package dev.cairn.sql.plan;

import dev.cairn.query.Operand;
import dev.cairn.query.Parameter;
import dev.cairn.sql.run.Slot;
import dev.cairn.sql.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The values of comparisons that are known when the statement runs, each with a slot that it is put into then. */
final class LaterValues {

    private final List<Slot> slots = new ArrayList<>();
    /** What gives each slot its value if that has to be computed; null for a parameter of the statement. */
    private final List<@Nullable RexNode> values = new ArrayList<>();

    /** None yet. */
    LaterValues() {}

    /** Those that something else has found, to which more are added. */
    LaterValues(List<Slot> slots, List<RexNode> computed) {
        int next = 0;
        for (Slot slot : slots) {
            this.slots.add(slot);
            values.add(slot.parameter() < 0 ? computed.get(next++) : null);
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** The expressions of those slots that are no parameters, in order. */
    List<RexNode> computed() {
        List<RexNode> computed = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).parameter() < 0) {
                computed.add(Objects.requireNonNull(values.get(i)));
            }
        }
        return computed;
    }

    /** How many there are, to {@link #reset} to. */
    int mark() {
        return slots.size();
    }

    /** Forgets those that were added since. */
    void reset(int mark) {
        slots.subList(mark, slots.size()).clear();
        values.subList(mark, values.size()).clear();
    }

    /** Whether an expression is the same for all rows of the table. */
    static boolean isLater(RexNode node) {
        return node instanceof RexDynamicParam || (!RexUtil.containsInputRef(node) && RexUtil.isDeterministic(node));
    }

    /** Gives a value a slot. */
    <T> Operand<T> add(RexNode value, ScalarType<T> type, Slot.Part part) {
        int position = slots.size();
        SqlTypeName source = value.getType().getSqlTypeName();
        if (value instanceof RexDynamicParam parameter) {
            slots.add(new Slot(parameter.getIndex(), source, type, part));
            values.add(null);
            return new Parameter<>("?" + parameter.getIndex(), position);
        }
        slots.add(new Slot(-1, source, type, part));
        values.add(value);
        return new Parameter<>(value.toString(), position);
    }
}
