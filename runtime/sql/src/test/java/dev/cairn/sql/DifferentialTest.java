package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random statements have the same rows in H2. */
class DifferentialTest {

    private static final int STATEMENTS = Integer.getInteger("cairn.sql.statements", 250);
    private static final int ROWS = 150;
    private static final String OUT_OF_RANGE = "22003";

    /** Averages are computed in different ways. */
    private static final MathContext DIGITS = new MathContext(13);

    @Test
    void inMemory() throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            compare(db, Long.getLong("cairn.sql.seed", 1));
        }
    }

    @Test
    void onRocksDb(@TempDir Path directory) throws Exception {
        try (Cairn db = Cairn.open(directory)) {
            compare(db, Long.getLong("cairn.sql.seed", 1) + 1);
        }
    }

    @Test
    void ofWhatIsComputed() throws Exception {
        long seed = Long.getLong("cairn.sql.seed", 1) + 3;
        RandomQueries queries = new RandomQueries(new Random(seed));
        try (Cairn db = Cairn.inMemory()) {
            compare(db, seed, Stream.generate(queries::next).limit(STATEMENTS).toList());
        }
    }

    @Test
    void inAnotherTimeZone() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Cairn db = Cairn.inMemory()) {
            compare(db, Long.getLong("cairn.sql.seed", 1) + 2);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** Comparisons of times, floating-point numbers and text within something that Calcite has to compute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\"AT\" = time '12:00:00' and letter < 'b') or mod(id, 3) = 1",
                "not (\"AT\" = time '12:00:00' or mod(id, 3) = 1)",
                "(\"AT\" in (time '12:00:00', time '00:00:00') or \"LEVEL\" < 'LOW') and band + 1 = 1",
                "not (created_at = timestamp '2024-01-01 00:00:00.000000001' and \"LEVEL\" > 'A' and mod(id, 2) = 0)",
                "not (sent_at between timestamp '2024-01-01 00:00:00.000000001' and timestamp '2024-01-01 00:00:00.001'"
                        + " and mod(id, 3) <> 1)",
                "local_time in (timestamp '2024-01-01 00:00:00.001', timestamp '1960-02-29 12:00:00')"
                        + " and ratio < 0.5e0 or priority < band",
                "sent_at not in (timestamp '2024-01-01 00:00:00.001', timestamp '1960-02-29 12:00:00') or mod(id, 7) = 1",
                "due_date < timestamp '2024-01-02 00:00:00.000000001' or mod(id, 7) = 1",
                "created_at = '2024-01-01 00:00:00.000000001'",
                "coalesce(sent_at, created_at) > '2024-01-01 00:00:00.000000001'",
                "\"AT\" < '12:00:00.000000002' and mod(id, 2) = 0",
                "created_at + interval '1' day > timestamp '2024-01-02 00:00:00.000000001'",
                "created_at is not distinct from local_time",
                "created_at < local_time or mod(id, 5) = 1",
                "local_time <> sent_at",
                "case created_at when timestamp '2024-01-01 00:00:00' then 1 else id end = 1",
                "name < \"OWNER\" or mod(id, 5) = 1",
                "ratio > 0.5e0 or priority < band"
            })
    void comparisonsBesideWhatIsComputed(String condition) throws Exception {
        List<RandomStatements.Sql> statements = Stream.of(
                        "select id from items where " + condition,
                        "select distinct band from items where " + condition,
                        "select count(*) from items where " + condition,
                        "select id, case when " + condition + " then 1 else 2 end from items",
                        "select a.id from (select * from items where " + condition
                                + ") a join items b on a.band = b.id")
                .map(sql -> new RandomStatements.Sql(sql, List.of(), false))
                .toList();
        try (Cairn db = Cairn.inMemory()) {
            compare(db, 5, statements);
        }
    }

    /** What random queries have found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select band, count(*) from items where coalesce(priority, priority) <> mod(id, 6) group by band",
                "select status, count(*) from items where coalesce(priority, id) < coalesce(priority, 7) group by status",
                "select id from items where coalesce(priority, id) < nullif(13, id) union select 1 from items",
                "select id, count(*) over (partition by urgent) from items where coalesce(priority, band) <> 1",
                "select nullif(id, id), sum(band) from items o where exists"
                        + " (select 1 from items i where i.id = o.priority and i.urgent) group by nullif(id, id)",
                "select coalesce(nullif(a.name, a.name), 'x'), count(*) from items a where a.band <"
                        + " (select max(b.band) from items b where b.status = a.status) group by coalesce(nullif(a.name, a.name), 'x')",
                "select id from items where id < 1000 order by 2.5 desc nulls last, 0.5",
                "select id from items where not (uid < uuid '70000000-0000-0000-0000-000000000000'"
                        + " and uid < uuid '90000000-0000-0000-0000-000000000000')",
                "select id from items where uid between uuid '60000000-0000-0000-0000-000000000000'"
                        + " and uuid 'c0000000-0000-0000-0000-000000000000'",
                "select id from items where uid > '60000000-0000-0000-0000-000000000000' and mod(id, 3) = 1"
                        + " and (uid < 'c0000000-0000-0000-0000-000000000000' or uid is null)",
                "select id, cast(uid as varchar), cast(uid as varchar(40)) || '' from items where id < 9",
                "select id from items where cast(uid as varchar) like '%-0000-000000000001'",
                "select id from items where uid in (uuid '60000000-0000-0000-0000-000000000000', uid)",
                "select distinct amount from items",
                "select amount, count(*) from items group by amount",
                "select count(distinct amount) from items",
                "select amount from items union select amount from items where id > 20",
                "select a.id, b.id from items a join items b on a.amount = b.amount where a.id < 20",
                "select id, case when id > 5 then 'a' else 'bcd' end || 'x' from items",
                "select id, coalesce(nullif(mail, 'q@r.s'), 'none') from items union all select 1, 'a' from items",
                "select id from items where id in"
                        + " (select band from items where coalesce(priority, priority) <> mod(id, 6) group by band)",
                "select count(*) from items where extract(year from due_date) > -5",
                "select band, count(*) from items where extract(month from due_date) between -1 and 20 group by band"
            })
    void queriesThatOnceFailed(String sql) throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            compare(db, 203, List.of(new RandomStatements.Sql(sql, List.of(), false)));
        }
    }

    /** What queries about the rows of others have found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // a query about a row that is computed itself
                "select x, (select max(i.id) from items i where i.id < t.x) from (select id / 2 as x, name from items) t",
                "select n, x in (select i.id from items i where i.priority < t.x)"
                        + " from (select name as n, band as x from items) t",
                "select b.priority in (select i.priority from items i where i.band < a.id)"
                        + " from items a join items b on b.id = a.priority",
                "select b.name, (select count(*) from items i where i.priority = b.band)"
                        + " from items a left join items b on b.id = a.priority",
                "select s from (select band + 1 as s, id from items) t"
                        + " order by (select count(*) from items i where i.priority = t.s), s",
                "select sum((select count(*) from items i where i.id = t.s)) from (select band + 1 as s from items) t",
                // columns that only a query about the row needs
                "select abs(a.amount) from items a right join items b on b.id = a.id and b.id is null"
                        + " where a.priority = 3 or not exists (select 1 from items i where i.band = a.priority)",
                "select count(*) from items a right join items b on b.id = a.band"
                        + " and b.priority in (select i.id from items i where i.band = b.band)",
                // a constant among the rows of a query that has none
                "select id from items where 4 = any (select o.band from items o"
                        + " where not exists (select 1 from items i where i.priority = o.id) and o.id < 0)",
                "select id from items where 4 in (select o.band from items o"
                        + " where exists (select 1 from items i where i.priority = o.id))",
                "select k, count(*), sum(id), max(j) from (select 1 as k, id, 'x' as j from items o where id < 0"
                        + " and not exists (select 1 from items i where i.priority = o.id)) t group by k",
                "select k, count(*), sum(id), max(j) from (select 1 as k, id, 'x' as j from items o where id > 9"
                        + " and not exists (select 1 from items i where i.priority = o.id)) t group by k",
                "select id from items where case when priority = any"
                        + " (select band from items where amount < amount) then 1 end is null",
                "select distinct 1.5, a.status, case when a.band < (select count(*) from items i where i.priority = a.band)"
                        + " then 'x' else a.name end from items a",
                // what a query asks of groups
                "select p.id from (select priority as k, max(band / 3) as v from items group by priority) t"
                        + " join items p on p.band = t.k where p.priority not in"
                        + " (select i.band from items i where i.tiny = t.v and i.band = 2)",
                // a query that is taken twice
                "select coalesce((select max(i.status) from items i"
                        + " where exists (select 1 from items j where j.tiny < i.band)), 'x') from items o",
                "select nullif((select max(i.id) from items i"
                        + " where exists (select 1 from items j where j.tiny < i.band and j.id = o.band)), 3) from items o",
                "select case (select max(i.id) from items i where exists"
                        + " (select 1 from items j where j.tiny < i.band and j.id = o.band)) when 3 then 1 when 149 then 2 end"
                        + " from items o",
                // rows of one column that are equal and match none
                "select count(*) from items a right join items b on b.priority > a.band + 3",
                "select b.priority from items a right join items b on a.band = b.priority and a.id < b.priority",
                "select b.status from items a right join items b on a.status = b.status and a.id < 0 * char_length(b.status)",
                // groups of many columns
                "select id, name, status, priority, due_date, uid, local_time, \"AT\", count(*) from items"
                        + " group by id, name, status, priority, due_date, uid, local_time, \"AT\"",
                "select status, urgent, count(distinct uid), count(distinct \"AT\"), count(distinct band) from items"
                        + " group by status, urgent",
                // columns of an outer join that are null, though the join compares them
                "select i.id, k.id from items i left join items k on i.priority = k.band where exists"
                        + " (select 1 from items m where m.tiny = i.priority or i.priority is null)",
                "select i.id, k.id from items i left join items k on i.priority = k.band where not exists"
                        + " (select 1 from items m where m.priority is not distinct from i.priority)",
                "select count(*) from items i where case when exists (select 1 from items k where k.band = i.priority) then false"
                        + " when exists (select 1 from items k where k.band = i.priority or i.priority is null) then true"
                        + " else false end",
                // constants of other lengths
                "select id from (select id, lower('AB') as v from items) d where d.v = 'abc'",
                "select id from (select id, 'ab' as v from items) d where d.v < 'abc' and d.v <> 'abcd'",
                "select id from (select id, case when band > 2 then 'a' else 'bb' end as v from items) d where d.v = 'ab'",
                "select w.c1, count(*), sum(w.c0) from (select (select min(k.id) from items k where k.band = i.priority and 1 > 2)"
                        + " as c0, 'x' as c1 from items i where i.id > 3) w where not (true) group by w.c1",
                // queries about both sides of an outer join
                "select i.id, k.id from items i left join items k on k.band = i.priority and exists"
                        + " (select 1 from items m where m.tiny = i.band and m.id = k.id)",
                "select i.id, k.id from items i right join items k on k.band = i.priority and k.id not in"
                        + " (select m.id from items m where m.tiny = i.band)",
                "select i.id, k.id from items i join items k on k.band = i.priority and (k.id, i.band) in"
                        + " (select m.id, m.tiny from items m where m.status = k.status)",
                // queries within queries that ask for columns of the outermost row
                "select id from items i where exists (select 1 from items k where k.band = i.tiny and not exists"
                        + " (select 1 from items m where m.status = k.status and m.tiny < i.tiny))",
                "select id from items i where not exists (select 1 from items k where k.priority = i.band and not exists"
                        + " (select 1 from items m where m.owner = k.owner and m.band = i.priority))",
                "select id from items i where i.band < (select count(*) from items k where k.status = i.status and k.tiny not in"
                        + " (select m.band from items m where m.owner = i.owner and m.id < k.id))",
                "select id, (select max(k.id) from items k where k.priority in (select m.priority from items m where m.id > i.id"
                        + " group by m.priority having count(*) > 1)) from items i where i.id < 60",
                // functions that are in no standard
                "select id, length(\"KEY\"), substr(mail, 2), substr(mail, 1, 1), concat(mail, '-', owner), ifnull(owner, 'none') from items",
                "select id, greatest(band, tiny, 3), least(priority, band), greatest(owner, name), least(created_at, local_time)"
                        + " from items",
                "select id, left(mail, 1), right(mail, 2), lpad(mail, 4, 'x'), rpad(mail, 3), ltrim(' a '), rtrim(' a '), repeat(mail, 2),"
                        + " nvl(priority, -1) from items",
                "select band, bool_and(urgent), bool_or(tiny > 3) from items group by band",
                "select id from items where regexp_like(mail, '^[a-b]+$') or length(owner) = 2",
                "select status, string_agg(id, ',' order by id) from items group by status",
                // windows of several columns
                "select id, count(*) over (partition by status, band) from items",
                "select id, rank() over (partition by urgent, status, \"LEVEL\" order by name, id) from items",
                // what comes to the same in any case
                "select id, lead(id) over (order by case band when 1 then amount else amount end desc, id) from items",
                "select case extract(year from created_at) when 10 then \"AT\" else coalesce(\"AT\", \"AT\") end from items"
                        + " where coalesce(0.5, -3.5e0) <= 1.25e0",
                "select true, id from items where priority = 1 union all select uuid '00000000-0000-0001-8000-000000000000'"
                        + " < uuid '00000000-0000-0002-8000-000000000000', id from items"
                        + " where uuid '00000000-0000-0001-8000-000000000000' between"
                        + " uuid '00000000-0000-0001-8000-000000000005' and uuid '00000000-0000-0002-8000-000000000001'"
                        + " intersect select priority = 3, id from items where amount is distinct from amount"
            })
    void queriesAboutTheRowsOfOthers(String sql) throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            compare(db, 204, List.of(new RandomStatements.Sql(sql, List.of(), false)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(created_at, id) > (timestamp '2024-01-01 00:00:00.000000001', 5)",
                "(created_at, id) <= (timestamp '2024-01-01 00:00:00.000000001', 100)",
                "(created_at, sent_at) = (local_time, created_at)",
                "(created_at, sent_at) <> (local_time, created_at)",
                "not ((priority, due_date, name) < (3, date '2024-01-02', 'b'))",
                "(priority, id) >= (band, 7)",
                "((priority, id) > (band, 7)) is not true",
                "(due_date, id) < (timestamp '2024-01-02 12:00:00', 50)"
            })
    void rowsAreComparedByTheirColumns(String condition) throws Exception {
        List<RandomStatements.Sql> statements = Stream.of(
                        "select id from items where " + condition,
                        "select id from items where mod(id, 2) = 0 and " + condition,
                        "select band, count(*) from items where " + condition + " group by band")
                .map(sql -> new RandomStatements.Sql(sql, List.of(), false))
                .toList();
        try (Cairn db = Cairn.inMemory()) {
            compare(db, 6, statements);
        }
    }

    @Test
    void rowsWithTimesAndSubqueriesAreRefused() throws Exception {
        try (Cairn db = Cairn.inMemory();
                Connection connection = CairnSql.connect(db, ItemRepository.of(db))) {
            assertThatThrownBy(() -> connection.prepareStatement("select id from items where"
                            + " (created_at, id) > ((select max(created_at) from items), 5)"))
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("instead of (a, b) > (x, y) write a > x OR (a = x AND b > y)");
        }
    }

    private static void compare(Cairn db, long seed) throws SQLException {
        RandomStatements statements = new RandomStatements(new Random(seed));
        compare(db, seed, Stream.generate(statements::next).limit(STATEMENTS).toList());
    }

    private static void compare(Cairn db, long seed, List<RandomStatements.Sql> statements) throws SQLException {
        ItemRepository items = ItemRepository.of(db);
        RandomItems rows = new RandomItems(new Random(seed));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        try (Connection h2 = ItemsInH2.open();
                Connection cairn = CairnSql.connect(db, items)) {
            for (long id = 0; id < ROWS; id++) {
                Item item = rows.item(id);
                items.insert(item);
                ItemsInH2.insert(h2, item);
            }
            for (RandomStatements.Sql sql : statements) {
                String expected;
                try {
                    expected = rows(h2, sql);
                } catch (SQLException e) {
                    if (!e.getSQLState().startsWith("22")) {
                        throw new AssertionError(sql.toString(), e);
                    }
                    continue; // an overflow of what one database may compute, and the other may pass over
                }
                String actual;
                try {
                    actual = rows(cairn, sql);
                } catch (SQLException | RuntimeException e) {
                    if (e instanceof SQLException failure && OUT_OF_RANGE.equals(failure.getSQLState())) {
                        continue; // some results are wider in the other database
                    }
                    Throwable cause = e;
                    while (cause.getCause() != null) {
                        cause = cause.getCause();
                    }
                    actual = "fails: " + cause + " at " + cause.getStackTrace()[0];
                }
                compared++;
                if (!actual.equals(expected)) {
                    wrong.add(sql + "\n  expected " + expected + "\n  actual   " + actual);
                }
            }
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(compared).as("compared of %s", statements.size()).isGreaterThan(statements.size() / 2);
    }

    private static String rows(Connection connection, RandomStatements.Sql sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.sql())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, sql.parameters().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(plain(result.getObject(i)));
                    }
                    rows.add(row.toString());
                }
            }
        }
        if (!sql.ordered()) {
            rows.sort(Comparator.naturalOrder());
        }
        return rows.size() + " " + rows;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : value;
    }
}
