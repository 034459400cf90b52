package dev.cairn;

public final class Range<T> {
    private Range() {}
}
