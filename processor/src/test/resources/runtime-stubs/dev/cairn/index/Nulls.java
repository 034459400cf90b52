package dev.cairn.index;

public interface Nulls {
    Nulls FIRST = new Nulls() {};

    Nulls LAST = new Nulls() {};
}
