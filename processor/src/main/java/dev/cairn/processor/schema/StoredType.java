package dev.cairn.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text of a type, taken apart. A wildcard is its bound and a box its primitive, since both are stored alike.
 *
 * @param name the binary name of the class, {@code []} for an array
 * @param arguments the type arguments; of an array the type of its elements
 */
record StoredType(String name, List<StoredType> arguments) {

    private static final String EXTENDS = "? extends ";
    private static final Map<String, String> UNBOXED = Map.of(
            "java.lang.Boolean", "boolean",
            "java.lang.Byte", "byte",
            "java.lang.Short", "short",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Character", "char",
            "java.lang.Float", "float",
            "java.lang.Double", "double");

    /** Deeper than what anybody declares; a damaged file may say anything. */
    private static final int DEEPEST = 100;

    /** Boxes of which an array is a list, while one of their primitives is a text. */
    private static final Set<String> UNLIKE = Set.of("java.lang.Byte", "java.lang.Character");

    StoredType {
        arguments = List.copyOf(arguments);
    }

    static StoredType of(String text) {
        return of(text, DEEPEST);
    }

    private static StoredType of(String text, int levels) {
        if (levels == 0) {
            return new StoredType(text, List.of());
        }
        if (text.startsWith(EXTENDS)) {
            return of(text.substring(EXTENDS.length()), levels - 1);
        }
        if (text.endsWith("[]")) {
            String element = text.substring(0, text.length() - 2);
            return new StoredType(
                    "[]",
                    List.of(UNLIKE.contains(element) ? new StoredType(element, List.of()) : of(element, levels - 1)));
        }
        int open = text.indexOf('<');
        return open < 0 || !text.endsWith(">")
                ? new StoredType(UNBOXED.getOrDefault(text, text), List.of())
                : new StoredType(
                        text.substring(0, open), arguments(text.substring(open + 1, text.length() - 1), levels - 1));
    }

    private static List<StoredType> arguments(String text, int levels) {
        List<StoredType> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(of(text.substring(start, i).strip(), levels));
                start = i + 1;
            }
        }
        arguments.add(of(text.substring(start).strip(), levels));
        return arguments;
    }

    /** The type itself, or what it holds if it is an optional. */
    StoredType present() {
        return switch (name) {
            case "java.util.Optional" -> arguments.isEmpty() ? this : arguments.get(0);
            case "java.util.OptionalInt" -> of("int");
            case "java.util.OptionalLong" -> of("long");
            case "java.util.OptionalDouble" -> of("double");
            default -> this;
        };
    }

    /** The type of its elements if it is stored as a list. */
    StoredType element() {
        return arguments.get(0);
    }
}
