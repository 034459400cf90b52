package dev.cairn.samples.jobs.users;

/** How a user proves who they are. */
public enum AuthType {
    /** By a password. */
    PASSWORD,
    /** By an identity provider. */
    OAUTH,
    /** By a connection from within the database's own machines. */
    INTERNAL
}
