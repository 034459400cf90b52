package dev.cairn.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.backend.Partition;
import dev.cairn.index.IndexColumn;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan with parameters reads, for any values, what a plan made for these values reads. */
class KeptPlanTest {

    private record Book(String id, String author, int year, String title) {}

    private static final StringColumn<Book> AUTHOR = Column.string("author", Book::author);
    private static final OrderedColumn<Book, Integer> YEAR = Column.ordered("year", KeyType.INT, Book::year);
    private static final StringColumn<Book> TITLE = Column.string("title", Book::title);

    private static final Parameter<String> FIRST = new Parameter<>("?1", 0);
    private static final Parameter<Integer> SECOND = new Parameter<>("?2", 1);
    private static final Parameter<String> THIRD = new Parameter<>("?3", 2);

    private static final Planner<Book> PLANNER = new Planner<>(
            "books",
            "id",
            List.of(
                    space("id", true, 1, IndexColumn.of("id", KeyType.STRING)),
                    space(
                            "author_year",
                            false,
                            2,
                            IndexColumn.of("author", KeyType.STRING),
                            IndexColumn.of("year", KeyType.INT).desc())),
            Set.of("id", "author", "year", "title"),
            (partition, range) -> 1_000);

    private static KeySpace space(String name, boolean ids, int partition, IndexColumn... columns) {
        List<KeyColumn> all = List.of(columns).stream()
                .map(column -> new KeyColumn(column, false, false))
                .toList();
        return new KeySpace(name, ids, all, ids, "", Map.of(), false, false, new Partition(partition));
    }

    private static Plan<Book> plan(Filter<Book> filter) {
        return PLANNER.plan(filter, Ordering.of(List.of(YEAR.desc()), false), 10, false);
    }

    private static final Filter<Book> ASKED = Filter.allOf(List.of(
            AUTHOR.compare(Operator.IN, List.of(FIRST, Operand.of("Eco"))),
            YEAR.compare(Operator.GREATER, List.of(SECOND)),
            TITLE.compare(Operator.STARTS_WITH, List.of(THIRD))));

    private static Filter<Book> given(String author, int year, String title) {
        return Filter.allOf(List.of(AUTHOR.in(author, "Eco"), YEAR.gt(year), TITLE.startsWith(title)));
    }

    @Test
    void readsTheRangesOfItsValues() {
        Plan<Book> kept = plan(ASKED);
        for (String author : List.of("", "Eco", "Woolf", "😀")) {
            for (int year : new int[] {Integer.MIN_VALUE, 1980, Integer.MAX_VALUE}) {
                Plan<Book> fresh = plan(given(author, year, "The"));
                assertThat(kept.reads().get(0).ranges(Arguments.of(author, year, "The")))
                        .isEqualTo(fresh.reads().get(0).ranges(Arguments.NONE));
            }
        }
    }

    @Test
    void checksTheRestWithItsValues() {
        Filter<Book> rest = plan(ASKED).reads().get(0).residual();
        assertThat(rest).hasToString("title starts with ?3");
        Book book = new Book("1", "Eco", 1980, "The Name");
        assertThatThrownBy(() -> rest.test(book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("?3");
        assertThat(rest.bind(Arguments.of("Eco", 1, "The")).test(book)).isTrue();
        assertThat(rest.bind(Arguments.of("Eco", 1, "A")).test(book)).isFalse();
    }

    @Test
    void withANullEveryComparisonIsFalse() {
        Plan<Book> kept = plan(ASKED);
        assertThat(kept.reads().get(0).ranges(Arguments.of("Eco", null, "The"))).isEmpty();
        assertThat(ASKED.bind(Arguments.of("Eco", 1, null)).test(new Book("1", "Eco", 2, "The")))
                .isFalse();
    }

    @Test
    void namesItsParameters() {
        assertThat(plan(ASKED).explain())
                .contains(
                        "read     index author_year, merged",
                        "keys     author in (?1, \"Eco\") and year > ?2",
                        "checked  title starts with ?3",
                        "order    year desc, from the index");
    }

    @Test
    void refusesValuesThatDoNotFit() {
        KeyRead<Book> read = plan(ASKED).reads().get(0);
        assertThatThrownBy(() -> read.ranges(Arguments.of("Eco")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("?2");
        assertThatThrownBy(() -> read.ranges(Arguments.of("Eco", "1980", "The")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("?2", "Integer", "String");
        assertThatThrownBy(() -> AUTHOR.compare(Operator.EQUAL, List.of(FIRST, FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> YEAR.compare(Operator.STARTS_WITH, List.of(SECOND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("year", "starts with");
    }
}
