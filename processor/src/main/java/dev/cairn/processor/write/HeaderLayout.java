package dev.cairn.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lays out the headers of classes, records and methods, each of which ends with the brace that opens its body. */
final class HeaderLayout {

    private static final String CONTINUATION = " ".repeat(8);
    private static final Pattern SUPERTYPES = Pattern.compile(" (?=(?:extends|implements) )");

    private HeaderLayout() {}

    /** A class goes on one line, or its supertypes on lines of their own. */
    static String ofClass(String header) {
        return header.length() <= SourceLayout.WIDTH
                ? header
                : SUPERTYPES.matcher(header).replaceAll("\n" + indentation(header) + CONTINUATION);
    }

    /**
     * A method or record goes on one line, or its parameters on the next, or each on one of its own.
     *
     * @param head all up to the parenthesis that opens the parameters
     * @param rest the parameters and what follows them
     */
    static String ofParameters(String head, String rest) {
        if (head.length() + rest.length() <= SourceLayout.WIDTH) {
            return head + rest;
        }
        String indentation = indentation(head) + CONTINUATION;
        int name = head.lastIndexOf(' ');
        if (head.length() > SourceLayout.WIDTH && !head.substring(0, name).isBlank()) {
            return head.substring(0, name) + "\n" + ofParameters(indentation + head.substring(name + 1), rest);
        }
        String separator = indentation.length() + rest.length() <= SourceLayout.WIDTH ? " " : "\n" + indentation;
        return head + "\n" + indentation + String.join(separator, split(rest));
    }

    /** The parameters, each with its comma; commas inside type arguments separate none. */
    private static List<String> split(String parameters) {
        List<String> split = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char character = parameters.charAt(i);
            if (character == '<') {
                depth++;
            } else if (character == '>') {
                depth--;
            } else if (character == ',' && depth == 0) {
                split.add(parameters.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        split.add(parameters.substring(start).strip());
        return split;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
