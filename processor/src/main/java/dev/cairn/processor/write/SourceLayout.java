package dev.cairn.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out a source file as a person would: takes the text that JavaPoet prints, and changes nothing but its line
 * breaks, indentation and empty lines.
 */
final class SourceLayout {

    /** The longest line, where there is a choice. */
    static final int WIDTH = 120;

    private static final Pattern CLASS_HEADER = Pattern.compile(" *(?:(?:public|private|static|final) )*class .*\\{");

    private final List<String> in;
    private final List<String> out = new ArrayList<>();
    private int next;

    private SourceLayout(List<String> in) {
        this.in = in;
    }

    static String layOut(String printed) {
        SourceLayout layout = new SourceLayout(printed.lines().toList());
        while (layout.next < layout.in.size()) {
            layout.layOutNext();
        }
        StringBuilder text = new StringBuilder(printed.length());
        layout.out.forEach(lines -> append(lines, text));
        return text.toString();
    }

    /** Without blanks at the ends: after a "=" whose value moved to the next line. */
    private static void append(String lines, StringBuilder text) {
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == '\n') {
                stripTrailing(text);
            }
            text.append(lines.charAt(i));
        }
        stripTrailing(text);
        text.append('\n');
    }

    private static void stripTrailing(StringBuilder text) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
    }

    private void layOutNext() {
        String line = in.get(next);
        next++;
        if (line.endsWith("/**")) {
            layOutComment(line);
        } else if (line.endsWith("(") || line.endsWith(",")) {
            // JavaPoet breaks between the parameters of methods and records, from column 100 on.
            int parameters = line.indexOf('(') + 1;
            String rest = line.substring(parameters) + " " + restOfHeader() + closedIfEmpty();
            out.add(HeaderLayout.ofParameters(line.substring(0, parameters), rest.strip()));
        } else if (line.endsWith("{") && CLASS_HEADER.matcher(line).matches()) {
            out.add(HeaderLayout.ofClass(line));
            out.add("");
        } else if (line.endsWith("{")) {
            out.add(StatementLayout.layOut(line) + closedIfEmpty());
        } else {
            out.add(StatementLayout.layOut(line));
        }
    }

    private void layOutComment(String start) {
        List<String> comment = new ArrayList<>();
        while (!in.get(next).endsWith(" */")) {
            comment.add(withoutAsterisk(in.get(next)));
            next++;
        }
        next++;
        out.addAll(JavadocLayout.layOut(start.substring(0, start.length() - "/**".length()), comment));
    }

    private static String withoutAsterisk(String line) {
        String text = line.stripLeading();
        if (!text.startsWith("*")) {
            return line;
        }
        return text.substring(text.startsWith("* ") ? 2 : 1);
    }

    private String restOfHeader() {
        List<String> rest = new ArrayList<>();
        do {
            rest.add(in.get(next).strip());
            next++;
        } while (!in.get(next - 1).endsWith("{"));
        return String.join(" ", rest);
    }

    /** The end of the body that was just opened, if there is nothing in it. */
    private String closedIfEmpty() {
        if (!in.get(next).strip().equals("}")) {
            return "";
        }
        next++;
        return "}";
    }
}
