package dev.cairn.sql;

/** An enum by name. */
public enum Status {
    RUNNING,
    FAILED,
    DONE,
    NEW
}
