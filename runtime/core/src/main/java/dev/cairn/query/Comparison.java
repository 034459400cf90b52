package dev.cairn.query;

import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of one column, or its opposite.
 *
 * @param column the column
 * @param operator what is asked
 * @param operands what is compared with
 * @param negated whether it holds where the comparison is false
 */
record Comparison<V, T>(Attribute<V, T> column, Operator operator, List<Operand<T>> operands, boolean negated)
        implements Filter<V> {

    private static final int SHOWN_OPERANDS = 8;

    /** So many values are put in order, and searched. */
    Comparison {
        operands = operator == Operator.IN && operands.size() > SHOWN_OPERANDS
                ? sorted(operands, column.type())
                : List.copyOf(operands);
    }

    private static <T> List<Operand<T>> sorted(List<Operand<T>> operands, KeyType<T> type) {
        return operands.stream().allMatch(Operand.Constant.class::isInstance)
                ? operands.stream()
                        .sorted(Comparator.comparing(Comparison::constant, type.comparator()))
                        .toList()
                : List.copyOf(operands);
    }

    @Override
    public Filter<V> not() {
        return new Comparison<>(column, operator, operands, !negated);
    }

    @Override
    public boolean test(V entity) {
        return negated != column.anyMatch(entity, this::holds);
    }

    /** Whether it holds for the entity of an entry that has its column. */
    boolean test(EntryValues entry) {
        return negated != holds(column.type().javaType().cast(entry.get(column.name())));
    }

    private boolean holds(@Nullable T value) {
        if (operator == Operator.IS_NULL || value == null) {
            return operator == Operator.IS_NULL && value == null;
        }
        KeyType<T> type = column.type();
        if (operator == Operator.IN) {
            return isAmong(value);
        }
        T operand = constant(operands.get(0));
        if (operator == Operator.STARTS_WITH) {
            return startsWith((String) value, (String) operand);
        }
        int order = type.comparator().compare(value, operand);
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> order == 0;
        };
    }

    private boolean isAmong(T value) {
        Comparator<? super T> order = column.type().comparator();
        return operands.size() > SHOWN_OPERANDS
                ? Collections.binarySearch(
                                operands, Operand.of(value), Comparator.comparing(Comparison::constant, order))
                        >= 0
                : operands.stream().anyMatch(operand -> order.compare(value, constant(operand)) == 0);
    }

    /** By code points: half of a pair is the start of nothing. */
    private static boolean startsWith(String text, String prefix) {
        int end = prefix.length();
        return text.startsWith(prefix)
                && (end == 0
                        || end == text.length()
                        || !Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)));
    }

    private static <T> T constant(Operand<T> operand) {
        if (operand instanceof Operand.Constant<T> constant) {
            return constant.value();
        }
        throw new IllegalArgumentException("Parameter " + ((Parameter<T>) operand).name() + " has no value yet.");
    }

    @Override
    public Filter<V> bind(Arguments arguments) {
        if (operands.stream().allMatch(Operand.Constant.class::isInstance)) {
            return this;
        }
        List<Operand<T>> bound = new ArrayList<>();
        for (T value : values(arguments)) {
            bound.add(Operand.of(value));
        }
        boolean unknown = bound.isEmpty();
        return new Comparison<>(column, unknown ? Operator.IN : operator, bound, negated);
    }

    /** The operands that are not null. */
    List<T> values(Arguments arguments) {
        List<T> values = new ArrayList<>(operands.size());
        for (Operand<T> operand : operands) {
            T value = arguments.value(operand, column.type());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether it holds for an entity without a value. */
    boolean holdsForNull() {
        return negated != (operator == Operator.IS_NULL);
    }

    @Override
    public String toString() {
        String name = column.name();
        String values = operands.stream().limit(SHOWN_OPERANDS).map(this::text).collect(Collectors.joining(", "));
        return switch (operator) {
            case IS_NULL -> name + (negated ? " is not null" : " is null");
            case EQUAL -> name + (negated ? " <> " : " = ") + values;
            case IN ->
                name
                        + (negated ? " not in (" : " in (")
                        + values
                        + (operands.size() > SHOWN_OPERANDS ? ", … " + operands.size() + " values)" : ")");
            default -> (negated ? "not " : "") + name + " " + operator.words() + " " + values;
        };
    }

    private String text(Operand<T> operand) {
        return operand instanceof Operand.Constant<T> constant
                ? column.type().format(constant.value())
                : ((Parameter<T>) operand).name();
    }
}
