package dev.cairn.samples.packages;

import dev.cairn.annotations.Code;

/**
 * How much a system needs a package.
 *
 * <p>Without {@link Code}, keys would hold the constant's name, and {@code EXTRA} would come first. With it they hold the
 * number and are ordered by it, so that {@code Range.atMost(IMPORTANT)} makes sense. The numbers leave room for constants
 * to come, as they never change once data is stored.
 */
public enum Priority {
    /** Nothing works without it. */
    REQUIRED(10),
    /** Expected on every Unix-like system. */
    IMPORTANT(20),
    /** Part of a small text-mode system. */
    STANDARD(30),
    /** Everything else. */
    OPTIONAL(40),
    /** An older word for optional. */
    EXTRA(50);

    private final int code;

    Priority(int code) {
        this.code = code;
    }

    @Code
    int code() {
        return code;
    }
}
