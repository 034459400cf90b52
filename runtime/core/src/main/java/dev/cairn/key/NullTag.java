package dev.cairn.key;

/** The byte before the value of a nullable column that says whether there is one. */
final class NullTag {

    static final int NULL_FIRST = 0x00;
    static final int PRESENT = 0x01;
    static final int NULL_LAST = 0x02;

    private NullTag() {}
}
