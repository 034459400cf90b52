package dev.cairn.sql;

import java.util.List;
import java.util.Random;

/**
 * Makes random queries over the items that have to be computed: expressions, groups, subqueries, joins, set operations and
 * windows. They mean the same in both databases, or fail in H2 for what is computed.
 */
final class RandomQueries {

    private static final List<String> COLUMNS_OF_NUMBERS =
            List.of("priority", "band", "id", "tiny", "\"SIZE\"", "priority", "amount");
    private static final List<String> COLUMNS_OF_TEXT =
            List.of("name", "\"OWNER\"", "\"KEY\"", "mail", "address_city", "status", "\"LEVEL\"", "letter");
    /** Of characters that both count alike. */
    private static final List<String> PLAIN_TEXT = List.of("\"KEY\"", "mail", "status", "letter");

    private static final List<String> PARTS_OF_TIMES = List.of(
            "extract(year from %screated_at)",
            "extract(month from %sdue_date)",
            "extract(month from %ssent_at)",
            "extract(day from %slocal_time)",
            "extract(day from %sdue_date)",
            "extract(hour from %ssent_at)",
            "extract(minute from %s\"AT\")",
            "extract(second from %screated_at)",
            "extract(quarter from %slocal_time)",
            "extract(doy from %sdue_date)");

    private static final List<String> TIMES = List.of("created_at", "local_time", "sent_at");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String number(String row, int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? "" + (random.nextInt(20) - 5) : row + one(COLUMNS_OF_NUMBERS);
        }
        int less = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> "(" + number(row, less) + one(List.of(" + ", " - ", " * ")) + number(row, less) + ")";
            case 1 -> "abs(" + number(row, less) + ")";
            case 2 -> "mod(" + row + one(List.of("id", "band", "priority")) + ", " + (2 + random.nextInt(5)) + ")";
            case 3 ->
                "case when " + condition(row, less) + " then " + number(row, less) + " else " + number(row, less)
                        + " end";
            case 4 -> "coalesce(" + number(row, less) + ", " + number(row, less) + ")";
            case 5 -> "nullif(" + row + one(COLUMNS_OF_NUMBERS) + ", " + random.nextInt(4) + ")";
            case 6 -> "char_length(" + row + one(PLAIN_TEXT) + ")";
            case 7 -> one(PARTS_OF_TIMES).formatted(row);
            case 8 -> "cast(" + row + one(List.of("id", "band", "tiny")) + " as bigint)";
            case 9 -> "-" + row + one(List.of("id", "band", "tiny", "amount"));
            case 10 -> "position('" + one(List.of("a", "y", "k")) + "' in " + row + one(PLAIN_TEXT) + ")";
            default -> number(row, 0);
        };
    }

    private String text(String row, int depth) {
        if (depth == 0) {
            return random.nextInt(5) == 0 ? one(List.of("'a'", "'NEW'", "'zz'", "''")) : row + one(COLUMNS_OF_TEXT);
        }
        int less = depth - 1;
        return switch (random.nextInt(10)) {
            case 0 -> one(List.of("upper(", "lower(")) + text(row, less) + ")";
            case 1 -> "(" + text(row, less) + " || " + text(row, less) + ")";
            case 2 -> "coalesce(" + text(row, less) + ", " + text(row, less) + ")";
            case 3 ->
                "case when " + condition(row, less) + " then " + text(row, less) + " else " + text(row, less) + " end";
            case 4 ->
                "substring(" + row + one(PLAIN_TEXT) + " from " + (1 + random.nextInt(3)) + " for " + random.nextInt(4)
                        + ")";
            case 5 ->
                "cast(" + row + one(List.of("id", "band", "priority", "local_time", "created_at", "\"AT\""))
                        + " as varchar)";
            case 6 -> "nullif(" + row + one(COLUMNS_OF_TEXT) + ", 'a')";
            case 7 -> "replace(" + text(row, less) + ", 'a', 'q')";
            default -> text(row, 0);
        };
    }

    private String time(String row, int depth) {
        if (depth == 0) {
            return random.nextInt(5) == 0
                    ? one(List.of(
                            "timestamp '2024-01-01 00:00:00.000000001'",
                            "timestamp '2024-01-01 00:00:00.001'",
                            "timestamp '1969-12-31 23:59:59.999999999'"))
                    : row + one(TIMES);
        }
        int less = depth - 1;
        return switch (random.nextInt(8)) {
            case 6 ->
                "(" + row + one(TIMES) + one(List.of(" + ", " - "))
                        + one(List.of(
                                "interval '1' day", "interval '3' hour", "interval '1' month", "interval '2' year"))
                        + ")";
            case 7 ->
                one(List.of(
                        "cast('2024-01-01 00:00:00.000000001' as timestamp(9))",
                        "cast('1969-12-31 23:59:59.999999999' as timestamp(9))",
                        "cast(cast(" + row + one(TIMES) + " as varchar) as timestamp(9))",
                        "cast('2024-01-01' as timestamp)"));
            case 0 ->
                "case when " + condition(row, less) + " then " + time(row, less) + " else " + time(row, less) + " end";
            case 1 -> "coalesce(" + time(row, less) + ", " + time(row, less) + ")";
            case 2 -> "nullif(" + time(row, less) + ", " + time(row, less) + ")";
            default -> time(row, 0);
        };
    }

    private String condition(String row, int depth) {
        int less = Math.max(0, depth - 1);
        return switch (random.nextInt(depth == 0 ? 8 : 11)) {
            case 0, 1 ->
                number(row, less) + one(List.of(" = ", " < ", " <= ", " > ", " >= ", " <> ")) + number(row, less);
            case 2 -> text(row, less) + one(List.of(" = ", " < ", " >= ", " <> ")) + text(row, less);
            case 3 ->
                (random.nextBoolean() ? number(row, less) : text(row, less)) + one(List.of(" is null", " is not null"));
            case 4 -> row + one(List.of("urgent", "\"OPEN\""));
            case 5 -> number(row, less) + " between " + number(row, less) + " and " + number(row, less);
            case 6 -> time(row, less) + one(List.of(" = ", " < ", " <= ", " > ", " >= ", " <> ")) + time(row, less);
            case 7 ->
                one(List.of(
                        row + "uid < uuid '" + (random.nextBoolean() ? "7" : "9")
                                + "0000000-0000-0000-0000-000000000000'",
                        row + "\"AT\" > time '12:00:00'",
                        row + "\"AT\" = time '12:00:00.000000001'",
                        time(row, less) + " in (" + time(row, less) + ", timestamp '2024-01-01 00:00:00.001')",
                        time(row, less) + " is not distinct from " + time(row, less)));
            case 8 -> "(" + condition(row, less) + one(List.of(" and ", " or ")) + condition(row, less) + ")";
            case 9 -> "not (" + condition(row, less) + ")";
            default -> row + "status in (" + text(row, less) + ", 'DONE', " + text(row, less) + ")";
        };
    }

    private String value(String row) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> number(row, 2);
            case 2, 3 -> text(row, 2);
            default -> random.nextInt(3) == 0 ? row + "\"AT\"" : time(row, 2);
        };
    }

    private String aggregate() {
        String number = number("", 1);
        return switch (random.nextInt(8)) {
            case 0 -> "count(*)";
            case 1 -> "count(" + value("") + ")";
            case 2 -> "count(distinct " + value("") + ")";
            case 3 -> "sum(" + number + ")";
            case 4 -> "min(" + value("") + ")";
            case 5 -> "max(" + value("") + ")";
            case 6 -> "avg(cast(" + number + " as double precision))";
            default ->
                one(List.of("min(", "max("))
                        + one(List.of("due_date", "name", "status", "priority", "sent_at", "created_at", "uid")) + ")";
        };
    }

    private String ofKind(int kind) {
        return switch (kind) {
            case 0 -> number("", 1);
            case 1 -> time("", 1);
            default -> text("", 1);
        };
    }

    private String key() {
        return random.nextInt(3) == 0
                ? random.nextInt(3) == 0
                        ? time("", 2)
                        : random.nextBoolean() ? "(0 * band + " + number("", 2) + ")" : "('' || " + text("", 2) + ")"
                : one(List.of(
                        "status",
                        "band",
                        "\"LEVEL\"",
                        "\"OWNER\"",
                        "due_date",
                        "urgent",
                        "letter",
                        "sent_at",
                        "\"AT\""));
    }

    private String where(String row) {
        return random.nextInt(4) == 0 ? "" : " where " + condition(row, 2);
    }

    RandomStatements.Sql next() {
        boolean ordered = false;
        String sql;
        switch (random.nextInt(14)) {
            case 11 ->
                sql = "select t.x, "
                        + one(List.of(
                                "(select max(b.id) from items b where b.band = t.x)",
                                "(select count(*) from items b where b.status = t.y and b.id < t.x)",
                                "case when t.x in (select b.band from items b where b.status = t.y) then t.y end",
                                "exists (select 1 from items b where b.priority = t.x and " + condition("b.", 1) + ")"))
                        + " from (select " + number("", 1) + " as x, " + text("", 1) + " as y from items" + where("")
                        + ") t";
            case 12 ->
                sql = "select " + one(List.of("count(*)", "b.band", "b.id, a.id", "min(b.name)")) + " from items a "
                        + one(List.of("right join", "left join", "join")) + " items b on a.id < 40 and "
                        + one(List.of("b.band < a.tiny", "b.band = a.band and a.id < b.tiny", "b.status = a.\"LEVEL\""))
                        + where("b.");
            case 13 ->
                sql = "select id from items a where "
                        + one(List.of("", "not "))
                        + one(List.of("3", "band", "priority", "id"))
                        + one(List.of(" = any (", " in (", " > all ("))
                        + "select b.band from items b where " + condition("b.", 1)
                        + one(List.of("", " and exists (select 1 from items c where c.priority = b.id)")) + ")";
            case 0, 1 -> sql = "select id, " + value("") + ", " + value("") + " from items" + where("");
            case 2 -> {
                String key = key();
                sql = "select " + key + ", " + aggregate() + ", " + aggregate() + " from items" + where("")
                        + " group by " + key
                        + (random.nextBoolean() ? " having count(*) > " + random.nextInt(4) : "");
            }
            case 3 -> sql = "select " + aggregate() + ", " + aggregate() + " from items" + where("");
            case 4 ->
                sql = "select a.id, " + value("b.") + " from items a " + one(List.of("join", "left join"))
                        + " items b on a."
                        + one(List.of(
                                "priority = b.id",
                                "band = b.band and b.id < 20",
                                "name = b.\"OWNER\"",
                                "amount = 0 + b.amount",
                                "amount * 2 = b.took",
                                "created_at = b.local_time",
                                "sent_at = b.created_at",
                                "\"AT\" = b.\"AT\""))
                        + " where a.id < 30 and " + condition("a.", 1);
            case 5 ->
                sql = "select a.id from items a where " + one(List.of("", "not "))
                        + "exists (select 1 from items b where b.band = a.priority and " + condition("b.", 1) + ")";
            case 6 -> {
                boolean numbers = random.nextBoolean();
                sql = "select id from items where " + one(numbers ? List.of("priority", "band", "id") : TIMES)
                        + one(List.of(" ", " not ")) + "in (select "
                        + one(numbers ? List.of("band", "id", "priority") : TIMES) + " from items" + where("") + ")";
            }
            case 7 ->
                sql = "select a.id, (select "
                        + one(List.of(
                                "max(b.priority)", "count(*)", "min(b.name)", "max(b.created_at)", "min(b.\"AT\")"))
                        + " from items b where b.band = a.band and b.status = a.status) from items a" + where("a.");
            case 8 -> {
                int kind = random.nextInt(3);
                sql = "select " + ofKind(kind) + " from items" + where("")
                        + one(List.of(" union ", " union all ", " intersect ", " except ")) + "select " + ofKind(kind)
                        + " from items" + where("");
            }
            case 9 ->
                sql = "select id, "
                        + one(List.of(
                                "max(sent_at) over (partition by band)",
                                "first_value(created_at) over (partition by status order by id)",
                                "lag(\"AT\") over (order by id)",
                                "row_number() over (order by uid), local_time",
                                "count(created_at) over (partition by band order by uid)",
                                "row_number() over (partition by status order by id)",
                                "sum(band) over (partition by \"LEVEL\" order by id)",
                                "created_at, rank() over (order by band)",
                                "local_time, rank() over (partition by band order by sent_at)",
                                "row_number() over (order by created_at, id), \"AT\"",
                                "count(*) over (partition by sent_at)",
                                "count(*) over (order by local_time), uid",
                                "count(*) over (partition by urgent)",
                                "max(name) over (partition by band)"))
                        + " from items" + where("");
            default -> {
                ordered = true;
                sql = "select id, " + value("") + " as computed from items" + where("") + " order by "
                        + (random.nextInt(3) == 0
                                ? one(List.of("coalesce(uid, uid)", "coalesce(sent_at, " + time("", 1) + ")"))
                                : "0 * id + " + number("", 1))
                        + one(List.of("", " desc", " nulls first")) + ", id limit " + (1 + random.nextInt(20))
                        + (random.nextBoolean() ? " offset " + random.nextInt(5) : "");
            }
        }
        return new RandomStatements.Sql(sql, List.of(), ordered);
    }
}
