package dev.cairn.sql.run;

/** A row that its table cannot have. */
public final class ConstraintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which column, then what to do
     */
    public ConstraintException(String message) {
        super(message);
    }
}
