package dev.cairn.processor.read;

import dev.cairn.processor.model.ColumnModel.Nulls;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as it is written: {@code "address.city desc nulls last"}.
 *
 * @param name a component, a path or a method
 */
public record ColumnText(String name, boolean descending, Nulls nulls) {

    private static final Pattern COLUMN =
            Pattern.compile("([^\\s.()]+(?:\\.[^\\s.()]+)*)( desc)?(?: nulls (first|last))?");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([^\\s()]*)");

    /** The parts of {@code text}; empty if it is not written as a column is. */
    public static Optional<ColumnText> parse(String text) {
        Matcher column = COLUMN.matcher(text);
        if (!column.matches()) {
            return Optional.empty();
        }
        Nulls nulls = column.group(3) == null
                ? Nulls.ABSENT
                : Nulls.valueOf(column.group(3).toUpperCase(Locale.ROOT));
        return Optional.of(new ColumnText(column.group(1), column.group(2) != null, nulls));
    }

    /** What {@code text} names, however it goes on. */
    public static String nameIn(String text) {
        Matcher word = FIRST_WORD.matcher(text);
        return word.lookingAt() ? word.group(1) : "";
    }

    /** How {@code text} was perhaps meant: without parentheses and {@code asc}, in lower case and with single blanks. */
    public static Optional<String> corrected(String text) {
        String name = nameIn(text);
        String order = text.strip()
                .substring(name.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(\\s*\\)|\\basc\\b|\\bascending\\b", " ")
                .replaceAll("\\bdescending\\b", "desc")
                .strip()
                .replaceAll("\\s+", " ");
        String column = order.isEmpty() ? name : name + " " + order;
        return COLUMN.matcher(column).matches() ? Optional.of(column) : Optional.empty();
    }
}
