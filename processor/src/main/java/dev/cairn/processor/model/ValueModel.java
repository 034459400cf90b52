package dev.cairn.processor.model;

import java.util.List;

/** How a stored value is written by the compact codec. */
public sealed interface ValueModel {

    /** Whether the runtime's type of it has null. */
    default boolean holdsNull() {
        return true;
    }

    /** The id, which stands in the entity's key. It has parts if it is a record. */
    record Id(List<IdPart> parts) implements ValueModel {

        public Id {
            parts = List.copyOf(parts);
        }
    }

    /** A component of an id that is a record. */
    record IdPart(String name, Id value) {}

    /** A value of one of the runtime's own types. */
    record Single(SingleValue type) implements ValueModel {

        @Override
        public boolean holdsNull() {
            return type.holdsNull();
        }
    }

    /** A constant of an enum. */
    record Constant(JavaType.Declared type) implements ValueModel {}

    /** An {@code Optional}. */
    record Possible(ValueModel content) implements ValueModel {}

    /** A collection, of which {@code type} is the class without its arguments. */
    record Collected(JavaType.Declared type, ValueModel element) implements ValueModel {}

    /** A map, of which {@code type} is the class without its arguments. */
    record Mapped(JavaType.Declared type, ValueModel key, ValueModel value) implements ValueModel {}

    /** An array of objects, of which {@code type} is the class of the elements, or an array of primitives. */
    record Arrayed(JavaType type, ValueModel element) implements ValueModel {}

    /** A record, among {@link StoredRecord}. */
    record Composed(JavaType.Declared type) implements ValueModel {}

    /** What cannot be told in advance, such as a record within itself. */
    record Json() implements ValueModel {}

    /**
     * A record that the compact codec writes, the entity's own or one inside it.
     *
     * @param type the record with its type arguments
     */
    record StoredRecord(JavaType.Declared type, List<StoredPart> parts) {

        public StoredRecord {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A component of such a record.
     *
     * @param nullable whether it is written with null
     */
    record StoredPart(String name, JavaType type, ValueModel value, boolean nullable) {}
}
