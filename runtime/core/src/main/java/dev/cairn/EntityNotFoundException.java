package dev.cairn;

/** An update of an id that the table does not have. Nothing was written. */
public class EntityNotFoundException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public EntityNotFoundException(String message) {
        super(message);
    }
}
