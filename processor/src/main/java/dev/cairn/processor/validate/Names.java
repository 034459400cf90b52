package dev.cairn.processor.validate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names of tables, indexes, classes and methods come from one another. */
final class Names {

    /** The longest name of a table or index: with the record's it must fit into a file name. */
    static final int MAX_LENGTH = 100;

    private static final Pattern STABLE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[^\\p{Lu}_])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Names() {}

    /** Whether {@code name} can be the name of a table or index. */
    static boolean isStable(String name) {
        return STABLE.matcher(name).matches();
    }

    /** {@code statusCreatedAt} is {@code status_created_at}, {@code HTTPServer} is {@code http_server}. */
    static String snakeCase(String name) {
        return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** A stable name near {@code name}, or {@code fallback} if there is not enough to go by. */
    static String nearestStable(String name, String fallback) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String joined = snakeCase(plain).replaceAll("[\\s_.-]+", "_").replaceAll("^_|_$", "");
        return isStable(joined) ? joined : fallback;
    }

    /** {@code status_created_at} is {@code StatusCreatedAt}. */
    static String upperCamel(String stable) {
        return Arrays.stream(stable.split("_")).map(Names::capitalized).collect(Collectors.joining());
    }

    /** {@code createdAt} is {@code CreatedAt}, as it stands in names of methods. */
    static String capitalized(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
