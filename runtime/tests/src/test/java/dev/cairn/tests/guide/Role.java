package dev.cairn.tests.guide;

import dev.cairn.annotations.Code;

public enum Role {
    GUEST(10),
    MEMBER(20),
    ADMIN(30);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    @Code
    int code() {
        return code;
    }
}
