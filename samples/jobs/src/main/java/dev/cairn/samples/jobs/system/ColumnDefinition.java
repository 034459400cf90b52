package dev.cairn.samples.jobs.system;

/**
 * A column of a table.
 *
 * @param name the name
 * @param type the type, as SQL has it
 * @param nullable whether it may be null
 */
public record ColumnDefinition(String name, String type, boolean nullable) {}
