package dev.cairn;

/** A write that would give two entities the same key in a unique index. Nothing was written. */
public class UniqueViolationException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public UniqueViolationException(String message) {
        super(message);
    }
}
