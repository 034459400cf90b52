package dev.cairn;

/** A write of an entity that was made from an older version than the stored one. Nothing was written. */
public class StaleEntityException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public StaleEntityException(String message) {
        super(message);
    }
}
