package dev.cairn;

/**
 * How far {@link Cairn#upgrade} has come with a table.
 *
 * @param table the table
 * @param read how many of its entities were looked at
 * @param written how many of those an earlier form of the record had stored, and were stored anew
 * @param done whether the table is finished
 */
public record UpgradeProgress(String table, long read, long written, boolean done) {}
