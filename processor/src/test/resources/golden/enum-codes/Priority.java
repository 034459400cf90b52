package com.example.tasks;

import dev.cairn.annotations.Code;

public enum Priority {
    LOW(10),
    HIGH(20);

    private final int code;

    Priority(int code) {
        this.code = code;
    }

    @Code
    public int code() {
        return code;
    }
}
