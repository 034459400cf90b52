package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;

/**
 * A type that cannot be stored.
 *
 * @param type the type, the component's own or one within it
 * @param place which component of a record within has it, empty if none
 * @param why what is wrong with it here, empty if it is the type itself
 * @param cure what to do about it
 */
record Unstorable(JavaType type, String place, String why, String cure) {

    private static final String SIMPLER = "Make it a record, an enum or a collection of such, or keep it as text";

    /** A class that is not known to come back as it was. */
    static Unstorable unknown(JavaType type) {
        return new Unstorable(type, "", "", SIMPLER);
    }

    static Unstorable collection(JavaType type) {
        return new Unstorable(type, "", "", "Declare it as a Collection, List, Set, Queue or Deque");
    }

    static Unstorable raw(JavaType type) {
        return new Unstorable(type, "", ": it does not say what it holds", "Write its type arguments");
    }

    static Unstorable wildcard(JavaType type) {
        return new Unstorable(type, "", ": it does not say what to read back", "Write one type in its place");
    }

    static Unstorable optionalInOptional(JavaType type) {
        return new Unstorable(
                type, "", " inside another: which of the two is absent would be lost", "Keep one of the two");
    }

    static Unstorable key(JavaType type) {
        return new Unstorable(
                type,
                "",
                " as the key of a map",
                "Use a String, a number, another single value or an enum, or make the map a list of records");
    }

    static Unstorable endless(JavaType type) {
        return new Unstorable(
                type, "", ": it contains itself with ever longer type arguments", "Write it without type parameters");
    }

    /** The same, as a component of a record; the innermost record counts. */
    Unstorable in(String component, JavaType.Declared record) {
        String own = ", in component " + component + " of " + Shown.type(record) + ",";
        return place.isEmpty() ? new Unstorable(type, own, why, cure) : this;
    }
}
