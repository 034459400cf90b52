package dev.cairn.processor.schema;

/**
 * A difference between an entity and its lock file.
 *
 * @param place what it concerns
 * @param text the change in a few words, which are also those that accept it: {@code component status removed}
 * @param cost what it does to what is stored, a sentence; empty if nothing is lost
 * @param cure what to do instead, a sentence; empty if nothing is lost
 */
public record SchemaChange(Place place, String text, String cost, String cure) {

    /** What a change concerns. An empty name stands for the record. */
    public record Place(Kind kind, String name) {

        static final Place RECORD = new Place(Kind.RECORD, "");

        static Place component(String name) {
            return new Place(Kind.COMPONENT, name);
        }

        static Place index(String name) {
            return new Place(Kind.INDEX, name);
        }
    }

    /** Kinds of what a change can concern. */
    public enum Kind {
        RECORD,
        COMPONENT,
        INDEX
    }

    static SchemaChange compatible(Place place, String text) {
        return new SchemaChange(place, text, "", "");
    }

    /** Whether what is stored goes on as if nothing had happened. */
    public boolean compatible() {
        return cost.isEmpty();
    }
}
