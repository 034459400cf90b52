package dev.cairn.tests.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One form of a record that changes at random. Each component keeps its number under all of its names, no name is taken
 * twice, and a component can always be absent, so that any form of one version can read what another has written.
 */
record RandomForm(List<String> tables, List<Part> parts, List<Index> indexes, List<Migration> migrations, int next) {

    /** The types that components have. */
    enum Kind {
        INT("int"),
        LONG("long"),
        TEXT("@Nullable String"),
        OPTIONAL("Optional<Integer>"),
        TAGS("@Nullable List<String>");

        private final String source;

        Kind(String source) {
            this.source = source;
        }

        /** The value of a component for which nothing is stored. */
        @Nullable
        Object absent() {
            return switch (this) {
                case INT, LONG -> 0L;
                default -> null;
            };
        }
    }

    /** A component: its names, the present one first. */
    record Part(int number, List<String> names, Kind kind, boolean defaulted) {

        String name() {
            return names.get(0);
        }

        @Nullable
        Object byDefault() {
            return !defaulted ? kind.absent() : kind == Kind.TEXT ? "default" : (Object) 7L;
        }

        String declaration() {
            String former = names.subList(1, names.size()).stream()
                    .map(name -> '"' + name + '"')
                    .collect(Collectors.joining(", ", "@RenamedFrom({", "}) "));
            return (names.size() > 1 ? former : "")
                    + (defaulted ? "@Default(\"D" + number + "\") " : "")
                    + kind.source + " " + name();
        }
    }

    /** What an index is over: a component, what a method makes of it, or all for which a method is true. */
    enum Over {
        COMPONENT,
        METHOD,
        CONDITION
    }

    /** An index on a component, with the stamp as its last column. */
    record Index(
            List<String> names,
            int part,
            Over over,
            boolean unique,
            String order,
            @Nullable Integer included,
            int version) {

        /** Whether they may have the same columns, which is an error. */
        boolean isLike(Index other) {
            return part == other.part && over == other.over;
        }
    }

    /** Adds to a number under any of its names, or gives a new text. */
    record Migration(int number, List<String> names, boolean adds) {

        void apply(Map<String, @Nullable Object> values) {
            for (String name : names) {
                if (adds) {
                    values.put(name, "migrated");
                } else if (values.get(name) instanceof Long value) {
                    values.put(name, value + 1000);
                }
            }
        }

        String declaration() {
            String body = names.stream()
                    .map(name -> adds
                            ? "job.put(\"" + name + "\", \"migrated\");"
                            : "if (job.has(\"" + name + "\")) job.put(\"" + name + "\", job.get(\"" + name
                                    + "\").asLong() + 1000);")
                    .collect(Collectors.joining("\n"));
            return "final class M" + number + " implements dev.cairn.EntityMigration {\n"
                    + "public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {\n" + body + "}}\n";
        }
    }

    static RandomForm first() {
        return new RandomForm(
                List.of("jobs"), List.of(new Part(0, List.of("c0"), Kind.INT, false)), List.of(), List.of(), 1);
    }

    /** Whether code of this form can read and write what the other has written. */
    boolean follows(RandomForm other) {
        return tables.equals(other.tables) && migrations.equals(other.migrations);
    }

    /** The next form, in which one thing is different. */
    RandomForm changed(Random random) {
        List<Part> p = new ArrayList<>(parts);
        List<Index> x = new ArrayList<>(indexes);
        List<String> t = new ArrayList<>(tables);
        List<Migration> m = new ArrayList<>(migrations);
        Part part = p.get(random.nextInt(p.size()));
        int at = p.indexOf(part);
        int change = random.nextInt(16);
        switch (change) {
            case 0, 1, 2 -> {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                boolean defaulted = kind.compareTo(Kind.TEXT) <= 0 && random.nextInt(3) == 0;
                p.add(random.nextInt(p.size() + 1), new Part(next, List.of("c" + next), kind, defaulted));
            }
            case 3 -> {
                if (p.size() > 1) {
                    p.remove(part);
                    x.removeIf(index -> index.part == part.number
                            || Integer.valueOf(part.number).equals(index.included));
                }
            }
            case 4, 5 -> p.set(at, new Part(part.number, before("c" + next, part.names), part.kind, part.defaulted));
            case 6 -> {
                if (part.kind == Kind.INT) {
                    p.set(at, new Part(part.number, part.names, Kind.LONG, part.defaulted));
                }
            }
            case 7 -> {
                if (part.kind.compareTo(Kind.TEXT) <= 0) {
                    p.set(at, new Part(part.number, part.names, part.kind, !part.defaulted));
                }
            }
            case 8 -> {
                if (part.names.size() > 1) {
                    p.set(at, new Part(part.number, List.of(part.name()), part.kind, part.defaulted));
                }
            }
            case 9, 10, 11 -> x.add(index(random, List.of("i" + next), part));
            case 12 -> {
                if (!x.isEmpty()) {
                    x.remove(random.nextInt(x.size()));
                }
            }
            case 13 -> {
                if (!x.isEmpty()) {
                    Index old = x.remove(random.nextInt(x.size()));
                    x.add(
                            random.nextBoolean()
                                    ? index(random, old.names, part)
                                    : new Index(
                                            before("i" + next, old.names),
                                            old.part,
                                            old.over,
                                            old.unique,
                                            old.order,
                                            old.included,
                                            old.version + random.nextInt(2)));
                }
            }
            case 14 -> {
                if (part.kind == Kind.INT || part.kind == Kind.LONG) {
                    m.add(new Migration(next, part.names, false));
                } else {
                    p.add(new Part(next, List.of("c" + next), Kind.TEXT, false));
                    m.add(new Migration(next, List.of("c" + next), true));
                }
            }
            default -> t.add(0, "t" + next);
        }
        x.removeIf(index -> x.stream().anyMatch(other -> other != index && other.isLike(index)));
        return new RandomForm(t, p, x, m, next + 1);
    }

    private Index index(Random random, List<String> names, Part part) {
        Over over = Over.values()[random.nextInt(3)];
        boolean nullable = part.kind == Kind.TEXT || part.kind == Kind.OPTIONAL;
        boolean plain = over == Over.COMPONENT && part.kind != Kind.TAGS;
        String order = (plain && random.nextBoolean() ? " desc" : "")
                + (plain && nullable && random.nextBoolean()
                        ? random.nextBoolean() ? " nulls last" : " nulls first"
                        : "");
        Integer included = random.nextInt(4) == 0
                ? Integer.valueOf(-1)
                : random.nextBoolean() ? parts.get(random.nextInt(parts.size())).number : null;
        if (over == Over.COMPONENT && Integer.valueOf(part.number).equals(included)) {
            included = null;
        }
        return new Index(names, part.number, over, plain && random.nextInt(3) == 0, order, included, 0);
    }

    private static List<String> before(String name, List<String> names) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(names);
        return all;
    }

    Part part(int number) {
        return parts.stream().filter(part -> part.number == number).findFirst().orElseThrow();
    }

    /** What an entity of another form is to this one, by the present names. */
    Map<String, @Nullable Object> read(Map<String, @Nullable Object> stored, RandomForm writer) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(stored);
        migrations.subList(writer.migrations.size(), migrations.size()).forEach(migration -> migration.apply(tree));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Part part : parts) {
            String name =
                    part.names.stream().filter(tree::containsKey).findFirst().orElse(null);
            values.put(part.name(), name == null ? part.byDefault() : tree.get(name));
        }
        return values;
    }

    /** Values as the record takes them, in the order of its components. */
    List<@Nullable Object> components(Map<String, @Nullable Object> values) {
        List<@Nullable Object> components = new ArrayList<>();
        for (Part part : parts) {
            Object value = values.get(part.name());
            components.add(
                    switch (part.kind) {
                        case INT -> Math.toIntExact((Long) Objects.requireNonNull(value));
                        case OPTIONAL -> Optional.ofNullable(value);
                        default -> value;
                    });
        }
        return components;
    }

    /** The record's source. */
    String source() {
        StringBuilder text = new StringBuilder("@Entity(value = \"" + tables.get(0) + "\"");
        if (!migrations.isEmpty()) {
            text.append(migrations.stream()
                    .map(each -> "M" + each.number + ".class")
                    .collect(Collectors.joining(", ", ", migrations = {", "}")));
        }
        text.append(")\n");
        if (tables.size() > 1) {
            text.append("@RenamedFrom({").append(quoted(tables)).append("})\n");
        }
        StringBuilder methods = new StringBuilder();
        for (Index index : indexes) {
            describe(index, text, methods);
        }
        text.append("public record Job(@Id long id, @Version long version, long stamp");
        parts.forEach(part -> text.append(", ").append(part.declaration()));
        text.append(") {\n").append(methods);
        for (Part part : parts) {
            if (part.defaulted) {
                String type = part.kind == Kind.TEXT ? "String" : part.kind.source;
                text.append("static final " + type + " D" + part.number + " = "
                        + (part.kind == Kind.TEXT ? "\"default\"" : "7") + ";\n");
            }
        }
        text.append("}\n");
        migrations.forEach(migration -> text.append(migration.declaration()));
        return text.toString();
    }

    private static String quoted(List<String> names) {
        return names.subList(1, names.size()).stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    private void describe(Index index, StringBuilder text, StringBuilder methods) {
        String component = part(index.part).name();
        String method = index.names.get(index.names.size() - 1); // the first name of all is the method's
        String column = switch (index.over) {
            case COMPONENT -> component + index.order;
            case METHOD -> "of" + method;
            case CONDITION -> "stamp";
        };
        text.append("@Indexed(value = {\"" + column + "\"");
        text.append(index.over == Over.CONDITION || index.unique ? "" : ", \"stamp\"");
        text.append("}, name = \"" + index.names.get(0) + "\"");
        text.append(index.names.size() > 1 ? ", renamedFrom = {" + quoted(index.names) + "}" : "");
        text.append(index.unique ? ", unique = true" : "");
        text.append(index.over == Over.CONDITION ? ", where = \"is" + method + "\"" : "");
        text.append(index.version > 0 ? ", version = " + index.version : "");
        if (index.included != null) {
            text.append(", include = \""
                    + (index.included < 0 ? "*" : part(index.included).name()) + "\"");
        }
        text.append(")\n");
        if (index.over == Over.METHOD) {
            methods.append("public String of" + method + "() { return String.valueOf(" + component + "); }\n");
        } else if (index.over == Over.CONDITION) {
            methods.append("public boolean is" + method + "() { return String.valueOf(" + component
                    + ").hashCode() % 2 == 0; }\n");
        }
    }
}
