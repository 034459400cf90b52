package dev.cairn;

/** A write to a database that was opened read-only. */
public class ReadOnlyException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public ReadOnlyException(String message) {
        super(message);
    }
}
