package dev.cairn.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out a documentation comment: on one line if it fits there, else with its long lines wrapped. */
final class JavadocLayout {

    /** A word, or an inline tag, which is not torn apart. */
    private static final Pattern WORD = Pattern.compile("(?:\\{@[^}]*}|\\S)+");

    private JavadocLayout() {}

    /**
     * Lays out one comment.
     *
     * @param indentation the blanks before it
     * @param lines what it says, without the asterisks
     */
    static List<String> layOut(String indentation, List<String> lines) {
        if (lines.size() == 1 && !lines.get(0).startsWith("@")) {
            String line = indentation + "/** " + lines.get(0) + " */";
            if (line.length() <= SourceLayout.WIDTH) {
                return List.of(line);
            }
        }
        List<String> laidOut = new ArrayList<>();
        laidOut.add(indentation + "/**");
        for (String line : lines) {
            wrap(indentation + " * ", line, laidOut);
        }
        laidOut.add(indentation + " */");
        return laidOut;
    }

    private static void wrap(String prefix, String text, List<String> lines) {
        if (prefix.length() + text.length() <= SourceLayout.WIDTH && !text.contains("  ")) {
            lines.add((prefix + text).stripTrailing());
            return;
        }
        int indented = text.length() - text.stripLeading().length();
        boolean item = text.startsWith("@", indented) || text.startsWith("<li>", indented);
        String continuation = " ".repeat(item ? indented + 4 : indented);
        StringBuilder line = new StringBuilder(prefix).append(text, 0, indented);
        boolean first = true;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (!first && line.length() + 1 + words.group().length() > SourceLayout.WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(prefix).append(continuation).append(words.group());
            } else {
                line.append(first ? "" : " ").append(words.group());
            }
            first = false;
        }
        lines.add(line.toString().stripTrailing());
    }
}
