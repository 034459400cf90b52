package dev.cairn.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes random statements over the items, which mean the same in both databases. */
final class RandomStatements {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn");

    /**
     * A statement.
     *
     * @param sql its text
     * @param parameters the values of its parameters
     * @param ordered whether the rows have one order
     */
    record Sql(String sql, List<Object> parameters, boolean ordered) {}

    /** A column that may be asked for, and how literals and parameters of it are made. */
    private record Asked(String name, Supplier<String> literal, Supplier<? extends Object> parameter, boolean text) {}

    private final Random random;
    private final RandomItems items;
    private final List<Asked> columns = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private boolean parametrized;

    RandomStatements(Random random) {
        this.random = random;
        this.items = new RandomItems(random);
        Supplier<String> word = () -> items.one(RandomItems.WORDS);
        for (String name : List.of("name", "\"OWNER\"", "address_city", "mail", "\"KEY\"", "letter")) {
            columns.add(new Asked(name, () -> text(word.get()), word, true));
        }
        for (String name : List.of("priority", "band", "id", "\"SIZE\"")) {
            Supplier<Integer> number =
                    name.equals("\"SIZE\"") ? () -> random.nextInt(3) : () -> items.one(RandomItems.NUMBERS);
            columns.add(new Asked(name, () -> number.get().toString(), number, false));
        }
        columns.add(
                new Asked("priority", () -> items.one(List.of("2.5", "-0.5", "10.0", "99999999999")), () -> 3, false));
        columns.add(new Asked("tiny", () -> "" + (random.nextInt(300) - 150), () -> random.nextInt(100), false));
        for (String name : List.of("created_at", "local_time", "sent_at")) {
            columns.add(new Asked(name, () -> timestamp(items.one(RandomItems.INSTANTS)), () -> "", false));
        }
        columns.add(new Asked("due_date", () -> "date '2024-01-0" + (1 + random.nextInt(5)) + "'", () -> "", false));
        columns.add(new Asked("weight", () -> items.one(List.of("0.0e0", "0.5e0", "2.5e0", "1e-5")), () -> 0.5, false));
        columns.add(new Asked("ratio", () -> items.one(List.of("0.5e0", "1.25e0", "-2e0")), () -> 1.25f, false));
        columns.add(new Asked(
                "amount",
                () -> items.one(List.of("1.5", "1.50", "-3", "0.001", "2")),
                () -> new java.math.BigDecimal("1.5"),
                false));
        columns.add(new Asked("huge", () -> items.one(List.of("1", "0.5", "1000000000000000000")), () -> 1, false));
        columns.add(new Asked("took", () -> items.one(List.of("0", "0.000000001", "-4.5", "777600")), () -> 0, false));
        columns.add(
                new Asked("\"AT\"", () -> items.one(List.of("time '00:00:00'", "time '12:00:00'")), () -> "", false));
        columns.add(
                new Asked("status", () -> "'" + items.one(List.of("NEW", "DONE", "G", "")) + "'", () -> "NEW", false));
        columns.add(
                new Asked("\"LEVEL\"", () -> "'" + items.one(List.of("LOW", "HIGH", "X")) + "'", () -> "LOW", false));
    }

    private static String text(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    private static String timestamp(Instant instant) {
        return "timestamp '" + LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(TIMESTAMP) + "'";
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String value(Asked column) {
        if (parametrized && random.nextBoolean() && !"".equals(column.parameter.get())) {
            parameters.add(column.parameter.get());
            return "?";
        }
        return column.literal.get();
    }

    private String comparison() {
        Asked column = one(columns);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> column.name + " = " + value(column);
            case 4, 5, 6 -> column.name + " " + one(List.of("<", "<=", ">", ">=", "<>")) + " " + value(column);
            case 7 ->
                column.name + " in ("
                        + IntStream.range(0, 1 + random.nextInt(4))
                                .mapToObj(i -> value(column))
                                .collect(Collectors.joining(", "))
                        + ")";
            case 8 -> column.name + " is " + one(List.of("", "not ")) + "null";
            case 9 -> column.name + " between " + value(column) + " and " + value(column);
            case 10 ->
                column.text
                        ? column.name + " like '" + one(List.of("a%", "ab", "%b", "a_c", "", "%", "x''%", "key1%"))
                                + "'"
                        : one(List.of("urgent", "\"OPEN\"", "not urgent", "\"OPEN\" is not true", "urgent = false"));
            default -> random.nextBoolean() ? "1 = 0" : computed();
        };
    }

    String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return comparison();
        }
        String joined = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> condition(depth - 1))
                .collect(Collectors.joining(one(List.of(" and ", " and ", " or "))));
        return random.nextInt(6) == 0 ? "not (" + joined + ")" : "(" + joined + ")";
    }

    /** What no filter can say. */
    private String computed() {
        return one(List.of(
                "priority < band",
                "band + 1 = 3",
                "mod(id, 3) = 1",
                "name = \"OWNER\"",
                "created_at = local_time",
                "local_time < sent_at",
                "name >= address_city"));
    }

    private String where() {
        String computed = random.nextInt(3) > 0 ? "" : " and " + computed();
        return random.nextInt(10) == 0 ? "" : " where (" + condition(2) + ")" + computed;
    }

    /** Calcite sorts by milliseconds what an offset keeps the keys from sorting. */
    private String orderable() {
        String name = one(columns).name;
        return name.equals("sent_at") ? "name" : name;
    }

    private String order() {
        List<String> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            keys.add(orderable() + one(List.of("", " desc", " nulls first", " desc nulls last")));
        }
        if (keys.stream().anyMatch(key -> key.startsWith("letter"))) { // by which no table sorts, and so Calcite does
            keys.removeIf(key -> key.startsWith("created_at") || key.startsWith("local_time"));
        }
        keys.add("id" + one(List.of("", " desc")));
        return " order by " + String.join(", ", keys);
    }

    Sql next() {
        parameters.clear();
        parametrized = random.nextInt(3) == 0;
        boolean ordered = random.nextBoolean();
        String sql = switch (random.nextInt(10)) {
            case 0 -> "select count(*), count(priority), sum(priority), min(name) from items" + where();
            case 1 ->
                "select "
                        + one(List.of("count(*)", "count(\"OWNER\")", "min(priority)", "max(name)", "min(amount)"))
                        + " from items" + where();
            case 2 -> {
                String key = one(List.of("status", "\"OWNER\"", "band", "\"LEVEL\""));
                yield "select " + key + ", count(*), max(priority), sum(id) from items" + where() + " group by " + key;
            }
            case 3 ->
                "select a.id, b.id from items a " + one(List.of("", "left ")) + "join items b on "
                        + one(List.of(
                                "a.priority = b.id",
                                "a.name = b.\"KEY\"",
                                "a.band = b.priority",
                                "a.id = b.band and a.name = b.name"))
                        + " where a.id < " + random.nextInt(40);
            case 4 -> "select distinct status, urgent from items" + where();
            case 5 -> "select id from items" + where() + " union select id from items" + where();
            case 6 -> "select id, name from items where id in (select priority from items" + where() + ")";
            default -> null;
        };
        if (sql != null) {
            return new Sql(sql, List.copyOf(parameters), false);
        }
        sql = "select "
                + one(List.of(
                        "id", "id, name", "id, priority, \"OWNER\"", "status, id", "id, address_city", "id, band + 1"))
                + " from items" + where();
        if (ordered) {
            sql += order();
            if (random.nextBoolean()) {
                sql += " offset " + random.nextInt(4) + " rows fetch next " + (1 + random.nextInt(9)) + " rows only";
            }
        }
        return new Sql(sql, List.copyOf(parameters), ordered);
    }
}
