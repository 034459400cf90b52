package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import java.util.List;
import java.util.stream.Collectors;

/** Types and lists as messages show them: short, without packages. */
final class Shown {

    private static final String EXACT =
            "a String, a whole number, a boolean or char, byte[], a BigInteger, a UUID, an enum, an Instant,"
                    + " Duration, LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Year or YearMonth";

    /** The types that can be an id. */
    static final String ID_TYPES = EXACT + ", or a record of these";

    /** The types that can be a column. */
    static final String COLUMN_TYPES = EXACT
            + ", a float, double or BigDecimal, a record of these, or a List, Set, Collection or array of any of them";

    private Shown() {}

    static String type(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive.keyword();
        }
        if (type instanceof JavaType.Array array) {
            return type(array.element()) + "[]";
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return wildcard(wildcard);
        }
        JavaType.Declared declared = (JavaType.Declared) type;
        return String.join(".", declared.simpleNames()) + arguments(declared.arguments());
    }

    private static String wildcard(JavaType.Wildcard wildcard) {
        String bound = type(wildcard.bound());
        if (wildcard.kind() == JavaType.Wildcard.Kind.SUPER) {
            return "? super " + bound;
        }
        return bound.equals("Object") ? "?" : "? extends " + bound;
    }

    private static String arguments(List<JavaType> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(Shown::type).collect(Collectors.joining(", ", "<", ">"));
    }
}
