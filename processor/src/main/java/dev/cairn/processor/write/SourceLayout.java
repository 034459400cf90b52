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
    private static final Pattern SUPERTYPES = Pattern.compile(" (?=(?:extends|implements) )");

    private SourceLayout() {}

    static String layOut(String printed) {
        List<String> in = printed.lines().toList();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            String line = in.get(i);
            if (line.endsWith("/**")) {
                int end = endOfComment(in, i);
                out.addAll(JavadocLayout.layOut(indentation(line), comment(in.subList(i + 1, end))));
                i = end;
            } else if (i + 1 < in.size() && line.endsWith("{") && in.get(i + 1).strip().equals("}")) {
                out.add(header(line) + "}");
                i++;
            } else if (CLASS_HEADER.matcher(line).matches()) {
                out.add(header(line));
                out.add("");
            } else if (line.endsWith("(") && fitsOnOneLine(line, in.get(i + 1))) {
                out.add(line + in.get(i + 1).strip());
                i++;
            } else {
                out.add(StatementLayout.layOut(line));
            }
        }
        StringBuilder text = new StringBuilder();
        // Blanks at the end: after a "=" whose value moved to the next line.
        for (String line : String.join("\n", out).split("\n", -1)) {
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** JavaPoet breaks the parameters of methods and records from column 100 on. */
    private static boolean fitsOnOneLine(String line, String next) {
        return next.contains(") {") && line.length() + next.strip().length() <= WIDTH;
    }

    private static String header(String line) {
        return line.length() <= WIDTH
                ? line
                : SUPERTYPES.matcher(line).replaceAll("\n" + indentation(line) + " ".repeat(8));
    }

    private static int endOfComment(List<String> lines, int start) {
        int end = start;
        while (!lines.get(end).endsWith(" */")) {
            end++;
        }
        return end;
    }

    private static List<String> comment(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^ *\\* ?", "")).toList();
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
