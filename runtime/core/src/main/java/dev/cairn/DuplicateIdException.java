package dev.cairn;

/** An insert of an id that the table already has, or has twice in one call. Nothing was written. */
public class DuplicateIdException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public DuplicateIdException(String message) {
        super(message);
    }
}
