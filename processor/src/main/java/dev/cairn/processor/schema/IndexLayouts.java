package dev.cairn.processor.schema;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a layout has changed only by what is judged elsewhere or said to be meant. */
final class IndexLayouts {

    private static final Pattern VERSION = Pattern.compile(" version (\\d+)$");
    private static final Pattern COLUMN = Pattern.compile("([^\\s:(]+):(\\S+)( .*)?");

    private final Schema old;
    private final Schema now;
    private final ComponentMatches matches;

    IndexLayouts(Schema old, Schema now, ComponentMatches matches) {
        this.old = old;
        this.now = now;
        this.matches = matches;
    }

    /**
     * Whether the version was raised, or the columns are the same but for names, types and nullness of components, whose
     * change is one of its own.
     */
    boolean isExpected(String before, String layout) {
        return version(layout) > version(before) || normal(before, true).equals(normal(layout, false));
    }

    private static long version(String layout) {
        Matcher version = VERSION.matcher(layout);
        return version.find() ? Long.parseLong(version.group(1)) : 0;
    }

    private String normal(String layout, boolean isOld) {
        return Arrays.stream(layout.replace(" sparse", "").split("(?<=[(])|(?=[)](?: |$))|, ", -1))
                .map(column -> column(column, isOld))
                .collect(Collectors.joining(", "));
    }

    private String column(String text, boolean isOld) {
        Matcher column = COLUMN.matcher(text);
        if (!column.matches()) {
            return text;
        }
        String path = column.group(1);
        String first = path.split("[.]", -1)[0];
        String present = isOld ? matches.presentName(first).orElse(first) : first;
        String rest = column.group(3) == null ? "" : column.group(3);
        boolean retyped =
                !type(old, matches.formerName(present).orElse(present)).equals(type(now, present));
        return present + path.substring(first.length()) + ":" + (retyped ? "" : column.group(2)) + rest;
    }

    private static String type(Schema schema, String component) {
        Schema.Component found = schema.components().get(component);
        return found == null ? "" : found.type();
    }
}
