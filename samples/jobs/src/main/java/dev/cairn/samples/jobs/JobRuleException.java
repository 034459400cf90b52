package dev.cairn.samples.jobs;

/** A change that a job's life does not allow. Nothing was written. */
public class JobRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which job may not do what
     */
    public JobRuleException(String message) {
        super(message);
    }
}
