package dev.cairn.backend;

/** Which way a scan goes. */
public enum Direction {
    /** From the smallest key to the greatest. */
    FORWARD,
    /** From the greatest key to the smallest. */
    BACKWARD
}
