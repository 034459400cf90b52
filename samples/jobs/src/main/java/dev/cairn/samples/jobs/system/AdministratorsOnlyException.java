package dev.cairn.samples.jobs.system;

/** Somebody who is no administrator asked for a system table. */
public class AdministratorsOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message who asked for what
     */
    public AdministratorsOnlyException(String message) {
        super(message);
    }
}
