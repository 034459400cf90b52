package dev.cairn.sql;

import dev.cairn.annotations.Code;

/** An enum whose order in keys is not that of its names. */
public enum Level {
    LOW(30),
    MIDDLE(20),
    HIGH(10);

    private final int code;

    Level(int code) {
        this.code = code;
    }

    @Code
    int code() {
        return code;
    }
}
