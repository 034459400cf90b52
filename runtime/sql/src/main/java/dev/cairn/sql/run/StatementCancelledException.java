package dev.cairn.sql.run;

import java.io.Serial;

/** A statement was cancelled while it ran. */
public final class StatementCancelledException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    StatementCancelledException() {
        super("The statement was cancelled.");
    }
}
