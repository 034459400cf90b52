package dev.cairn.processor.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in one convention, from names in another. */
final class Casing {

    /** Between two words of a name in camel case. */
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Casing() {}

    /** {@code createdAt}, {@code CreatedAt} and {@code created_at} are all {@code CREATED_AT}. */
    static String constant(String name) {
        return WORD_START.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** {@code created_at} is {@code CreatedAt}. */
    static String type(String snake) {
        return Arrays.stream(snake.split("_"))
                .filter(word -> !word.isEmpty())
                .map(Casing::capitalized)
                .collect(Collectors.joining());
    }

    /** {@code namespace} is {@code Namespace}. */
    static String capitalized(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** {@code AuditLogEntry} is {@code auditLogEntry}, {@code URLEntry} is {@code urlEntry}. */
    static String variable(String type) {
        int end = 1;
        while (end < type.length()
                && Character.isUpperCase(type.charAt(end))
                && !(end + 1 < type.length() && Character.isLowerCase(type.charAt(end + 1)))) {
            end++;
        }
        return type.substring(0, end).toLowerCase(Locale.ROOT) + type.substring(end);
    }

    /** {@code tags} is {@code tag}, {@code categories} is {@code category}; {@code labelSet} stays as it is. */
    static String singular(String name) {
        if (name.matches("..+ies")) {
            return name.substring(0, name.length() - "ies".length()) + "y";
        }
        if (name.matches(".+(ss|x|z|ch|sh|[^aeo]us|ias)es")) {
            return name.substring(0, name.length() - "es".length());
        }
        return name.matches(".*[^su]s") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }

    /** {@code status} is {@code statuses}, {@code category} is {@code categories}, {@code queue} is {@code queues}. */
    static String plural(String name) {
        if (name.matches(".*[^aeiouAEIOU]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + (name.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }
}
