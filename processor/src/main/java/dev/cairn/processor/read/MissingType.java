package dev.cairn.processor.read;

/**
 * A type that a record within an entity mentions and that does not exist (yet).
 *
 * @param component the component that has it, and {@code record} whose that is
 * @param outermost the qualified name of the outermost class around that record, by which its source is known
 */
public record MissingType(String type, String component, String record, String outermost) {}
