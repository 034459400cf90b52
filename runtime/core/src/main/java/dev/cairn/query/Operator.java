package dev.cairn.query;

/** What a comparison asks of a value. With a null value all but {@link #IS_NULL} are false. */
public enum Operator {
    /** The value equals the operand. */
    EQUAL("="),
    /** The value equals one of the operands. */
    IN("in"),
    /** The value is below the operand. */
    LESS("<"),
    /** The value is the operand or below it. */
    LESS_OR_EQUAL("<="),
    /** The value is above the operand. */
    GREATER(">"),
    /** The value is the operand or above it. */
    GREATER_OR_EQUAL(">="),
    /** The text starts with the operand. */
    STARTS_WITH("starts with"),
    /** There is no value; takes no operand. */
    IS_NULL("is null"),
    /** One of the elements equals the operand; only for {@link ElementsColumn}. */
    CONTAINS("contains");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether what it accepts are some single values, as opposed to ranges of them. */
    boolean points() {
        return this == EQUAL || this == IN || this == IS_NULL || this == CONTAINS;
    }

    void check(String column, int operands) {
        boolean fits = this == IN || operands == (this == IS_NULL ? 0 : 1);
        if (!fits) {
            throw new IllegalArgumentException(
                    "Column \"" + column + "\": \"" + words + "\" does not take " + operands + " operands.");
        }
    }
}
