package dev.cairn.samples.jobs.users;

/** What a user may do. */
public enum Role {
    /** Reads and writes tables. */
    USER,
    /** A program that acts for others. */
    SERVICE,
    /** Runs the database. */
    ADMINISTRATOR
}
