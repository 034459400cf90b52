package dev.cairn.processor.schema;

/** A text that is no schema. The message completes a sentence that begins with the file's name. */
public final class DamagedSchemaException extends Exception {

    private static final long serialVersionUID = 1;

    DamagedSchemaException(String message) {
        super(message);
    }
}
