package dev.cairn.processor.model;

import java.util.List;

/** A type as it stands in source. */
public sealed interface JavaType {

    /** {@code int}, by its keyword. */
    record Primitive(String keyword) implements JavaType {}

    /**
     * A class with its arguments: {@code java.util.Map.Entry<String, Integer>} has the simple names {@code Map} and
     * {@code Entry}. The package is empty for the unnamed one.
     */
    record Declared(String packageName, List<String> simpleNames, List<JavaType> arguments) implements JavaType {

        public Declared {
            simpleNames = List.copyOf(simpleNames);
            arguments = List.copyOf(arguments);
        }

        /** The last of the simple names. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }
    }

    /** An array of {@code element}. */
    record Array(JavaType element) implements JavaType {}

    /** {@code ?}, {@code ? extends bound} or {@code ? super bound}. */
    record Wildcard(Kind kind, JavaType bound) implements JavaType {

        /** Which side is bounded; {@code ?} is {@code ? extends Object}. */
        public enum Kind {
            EXTENDS,
            SUPER
        }
    }
}
