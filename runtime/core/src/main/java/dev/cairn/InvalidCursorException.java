package dev.cairn;

/** A cursor that is damaged, or that was made by another scan. */
public class InvalidCursorException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public InvalidCursorException(String message) {
        super(message);
    }
}
