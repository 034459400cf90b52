package dev.cairn.processor.schema;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One flat JSON object with a text for each name, sorted, one a line. Lines depend on none beside them, commas included,
 * as long as nobody has a name beyond the first and the last; so a merge is right that keeps the lines of both sides.
 */
final class FactLines {

    /** Possessive, so that it needs no stack for a long line. */
    private static final Pattern FACT =
            Pattern.compile("\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\": \"((?:[^\"\\\\]++|\\\\.)*+)\",?\\s*");

    private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

    private FactLines() {}

    static String write(SortedMap<String, String> facts) {
        StringBuilder text = new StringBuilder("{\n");
        facts.forEach((name, value) -> text.append("  \"")
                .append(escaped(name))
                .append("\": \"")
                .append(escaped(value))
                .append(name.equals(facts.lastKey()) ? "\"\n" : "\",\n"));
        return text.append("}\n").toString();
    }

    /** Reads what {@link #write} wrote, in any order. */
    static SortedMap<String, String> read(String text) throws DamagedSchemaException {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        SortedMap<String, String> facts = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (CONFLICT.matcher(line).matches()) {
                throw new DamagedSchemaException("still has the marks of a merge in line " + (i + 1)
                        + ". Keep the lines of both sides, each once, without the marks");
            }
            boolean brace = i == 0 ? line.equals("{") : i == lines.size() - 1 && line.equals("}");
            if (!brace) {
                add(line, i + 1, facts);
            }
        }
        if (lines.size() < 2
                || !lines.get(0).equals("{")
                || !lines.get(lines.size() - 1).equals("}")) {
            throw new DamagedSchemaException("does not begin with { and end with }. Restore it from version control");
        }
        return facts;
    }

    private static void add(String line, int number, SortedMap<String, String> facts) throws DamagedSchemaException {
        Matcher fact = FACT.matcher(line);
        if (!fact.matches()) {
            throw new DamagedSchemaException("is damaged in line " + number + ", which is not of the form \"name\":"
                    + " \"value\". Restore it from version control");
        }
        String name = unescaped(fact.group(1));
        String value = unescaped(fact.group(2));
        String other = facts.put(name, value);
        if (other != null && !other.equals(value)) {
            throw new DamagedSchemaException("has \"" + name + "\" twice, as \"" + other + "\" and in line " + number
                    + " as \"" + value + "\". Keep the one that the record has");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
