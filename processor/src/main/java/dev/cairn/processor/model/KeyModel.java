package dev.cairn.processor.model;

import java.util.List;

/** A type that can be part of a key, and how. */
public sealed interface KeyModel {

    /** Whether the key cannot give back the exact value, so that the entry carries it too. */
    boolean lossy();

    /** Whether its order means something to a user, so that a range of it is offered. */
    boolean ranges();

    /** The type of a value, boxed. */
    JavaType type();

    /** A type that the runtime knows by itself. */
    record Scalar(ScalarType scalar) implements KeyModel {

        @Override
        public boolean lossy() {
            return scalar.lossy();
        }

        @Override
        public boolean ranges() {
            return scalar != ScalarType.BOOLEAN;
        }

        @Override
        public JavaType type() {
            return scalar.boxed();
        }
    }

    /** An enum kept by the names of its constants. */
    record EnumByName(JavaType.Declared type) implements KeyModel {

        @Override
        public boolean lossy() {
            return false;
        }

        @Override
        public boolean ranges() {
            return false;
        }
    }

    /** An enum kept by what {@code codeMethod} returns. */
    record EnumByCode(JavaType.Declared type, String codeMethod) implements KeyModel {

        @Override
        public boolean lossy() {
            return false;
        }

        @Override
        public boolean ranges() {
            return true;
        }
    }

    /** A record of one component, stored exactly as that component. */
    record Wrapper(JavaType.Declared type, Part part) implements KeyModel {

        @Override
        public boolean lossy() {
            return part.key().lossy();
        }

        @Override
        public boolean ranges() {
            return part.key().ranges();
        }
    }

    /** A record of two or more components, stored one after the other. */
    record Composite(JavaType.Declared type, List<Part> parts) implements KeyModel {

        public Composite {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean lossy() {
            return parts.stream().anyMatch(part -> part.key().lossy());
        }

        @Override
        public boolean ranges() {
            return true;
        }
    }

    /** One component of a record that is a key. {@code type} is as declared, so possibly primitive. */
    record Part(String name, JavaType type, KeyModel key) {}
}
