package dev.cairn.index;

public enum Nulls {
    ABSENT,
    FIRST,
    LAST
}
