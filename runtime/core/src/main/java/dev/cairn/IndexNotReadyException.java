package dev.cairn;

/** A read of an index that is still being built, or could not be built. */
public class IndexNotReadyException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public IndexNotReadyException(String message) {
        super(message);
    }
}
