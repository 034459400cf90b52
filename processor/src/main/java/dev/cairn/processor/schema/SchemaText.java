package dev.cairn.processor.schema;

import dev.cairn.processor.schema.Schema.Component;
import java.util.SortedMap;
import java.util.TreeMap;

/** A schema as text, with one line for each fact. */
public final class SchemaText {

    private static final String FORMAT = "1";
    private static final String MIGRATIONS = "migrations";
    private static final String NULLABLE = "?";
    private static final String DEFAULT = " default";

    private SchemaText() {}

    /** The text of {@code schema}, always the same. */
    public static String write(Schema schema) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("cairn", FORMAT);
        facts.put("record", schema.record());
        facts.put("table", schema.table());
        facts.put("id", schema.id() + ":" + schema.idEncoding());
        if (schema.migrations() > 0) {
            facts.put(MIGRATIONS, Integer.toString(schema.migrations()));
        }
        schema.components().forEach((name, component) -> facts.put("component " + name, write(component)));
        schema.indexes().forEach((name, layout) -> facts.put("index " + name, layout));
        putMembers("part", schema.parts(), facts);
        putMembers("constant", schema.constants(), facts);
        return FactLines.write(facts);
    }

    private static String write(Component component) {
        return component.type() + (component.nullable() ? NULLABLE : "") + (component.hasDefault() ? DEFAULT : "");
    }

    private static void putMembers(
            String kind, SortedMap<String, SortedMap<String, String>> types, SortedMap<String, String> facts) {
        types.forEach(
                (type, members) -> members.forEach((name, value) -> facts.put(kind + " " + type + "." + name, value)));
    }

    /** Reads what {@link #write} wrote. */
    public static Schema read(String text) throws DamagedSchemaException {
        SortedMap<String, String> facts = FactLines.read(text);
        String format = fact(facts, "cairn");
        if (!format.equals(FORMAT)) {
            throw new DamagedSchemaException("has the format " + format + ", and this version of Cairn knows " + FORMAT
                    + ". Build with the version that wrote it");
        }
        String[] id = fact(facts, "id").split(":", 2);
        if (id.length < 2) {
            throw damaged("id");
        }
        SortedMap<String, Component> components = new TreeMap<>();
        SortedMap<String, String> indexes = new TreeMap<>();
        SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
        SortedMap<String, SortedMap<String, String>> constants = new TreeMap<>();
        String record = fact(facts, "record");
        String table = fact(facts, "table");
        for (String fact : facts.keySet()) {
            String value = fact(facts, fact);
            String[] words = fact.split(" ", 2);
            switch (words[0]) {
                case "cairn", "record", "table", "id", MIGRATIONS -> {}
                case "component" -> components.put(name(words), component(value));
                case "index" -> indexes.put(name(words), value);
                case "part" -> putMember(words, value, parts);
                case "constant" -> putMember(words, value, constants);
                default -> throw damaged(fact);
            }
        }
        return new Schema(record, table, id[0], id[1], migrations(facts), components, parts, constants, indexes);
    }

    private static int migrations(SortedMap<String, String> facts) throws DamagedSchemaException {
        try {
            return Integer.parseInt(facts.getOrDefault(MIGRATIONS, "0"));
        } catch (NumberFormatException e) {
            throw damaged(MIGRATIONS);
        }
    }

    private static String fact(SortedMap<String, String> facts, String name) throws DamagedSchemaException {
        String value = facts.get(name);
        if (value == null) {
            throw new DamagedSchemaException("has no \"" + name + "\". Restore it from version control");
        }
        return value;
    }

    private static Component component(String value) {
        boolean hasDefault = value.endsWith(DEFAULT);
        String type = hasDefault ? value.substring(0, value.length() - DEFAULT.length()) : value;
        boolean nullable = type.endsWith(NULLABLE);
        return new Component(nullable ? type.substring(0, type.length() - 1) : type, nullable, hasDefault);
    }

    private static void putMember(String[] words, String value, SortedMap<String, SortedMap<String, String>> types)
            throws DamagedSchemaException {
        String member = name(words);
        int dot = member.lastIndexOf('.');
        if (dot < 0) {
            throw damaged(String.join(" ", words));
        }
        types.computeIfAbsent(member.substring(0, dot), type -> new TreeMap<>()).put(member.substring(dot + 1), value);
    }

    private static String name(String[] words) throws DamagedSchemaException {
        if (words.length < 2) {
            throw damaged(words[0]);
        }
        return words[1];
    }

    private static DamagedSchemaException damaged(String fact) {
        return new DamagedSchemaException("has \"" + fact + "\", which says nothing. Restore it from version control");
    }
}
