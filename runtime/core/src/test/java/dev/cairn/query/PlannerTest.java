package dev.cairn.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.NoIndexException;
import dev.cairn.backend.Partition;
import dev.cairn.index.IndexColumn;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private record Point(long id, int a, int b) {}

    private static final OrderedColumn<Point, Long> ID = Column.ordered("id", KeyType.LONG, Point::id);
    private static final OrderedColumn<Point, Integer> A = Column.ordered("a", KeyType.INT, Point::a);
    private static final OrderedColumn<Point, Integer> B = Column.ordered("b", KeyType.INT, Point::b);

    /** Of a thousand points, each {@code b} has {@code ofEach}. */
    private static String index(long ofEach, Filter<Point> filter, List<Order<Point>> orders) {
        Planner<Point> planner = new Planner<>(
                "points",
                "id",
                List.of(space("id", 1, "id"), space("a_b", 2, "a", "b"), space("b_a", 3, "b", "a")),
                Set.of("id", "a", "b"),
                (partition, range) -> partition.id() == 3 && !range.equals(ByteRange.all()) ? ofEach : 1_000);
        return planner.plan(filter, Ordering.of(orders, false), Long.MAX_VALUE, false)
                .reads()
                .get(0)
                .space()
                .name();
    }

    private static KeySpace space(String name, int partition, String... columns) {
        List<KeyColumn> all = List.of(columns).stream()
                .map(column -> new KeyColumn(
                        IndexColumn.of(column, column.equals("id") ? KeyType.LONG : KeyType.INT), false, false))
                .toList();
        return new KeySpace(name, name.equals("id"), all, false, "", Map.of(), false, false, new Partition(partition));
    }

    @Test
    void ofTwoIndexesThatServeItTakesTheOneThatReadsLess() {
        Filter<Point> filter = B.eq(2).and(A.ge(0));
        for (long ofEach : new long[] {1, 100, 300, 900}) {
            assertThat(index(ofEach, filter, List.of())).isEqualTo("b_a");
            assertThat(index(ofEach, filter, List.of(A.asc()))).isEqualTo("b_a");
        }
    }

    @Test
    void anIndexMayHaveTheIdAsAColumn() {
        Planner<Point> planner = new Planner<>(
                "points",
                "id",
                List.of(space("id", 1, "id"), space("a_id", 2, "a", "id")),
                Set.of("id", "a", "b"),
                (partition, range) -> 1_000);
        for (Order<Point> order : List.of(ID.asc(), ID.desc())) {
            Plan<Point> plan = planner.plan(A.eq(1), Ordering.of(List.of(order), false), 10, false);
            assertThat(plan.reads().get(0).space().name()).isEqualTo("a_id");
            assertThat(plan.sorted()).isFalse();
        }
    }

    @Test
    void whatWouldServeAnOrderHasAPlaceForNulls() {
        Planner<Point> planner = new Planner<>(
                "points", "id", List.of(space("id", 1, "id")), Set.of("id", "b"), (partition, range) -> 1_000);
        assertThatThrownBy(() -> planner.plan(Filter.all(), Ordering.of(List.of(A.desc()), false), 10, false))
                .isInstanceOf(NoIndexException.class)
                .hasMessageContaining("@Indexed({\"a desc nulls last\"}) would serve it");
        Ordering<Point> first = Ordering.of(List.of(A.asc().nullsFirst()), false);
        assertThatThrownBy(() -> planner.plan(B.eq(1), first, 10, false))
                .hasMessageContaining("@Indexed({\"b\", \"a nulls first\"}) would serve it");
        assertThatThrownBy(() -> planner.plan(A.gt(1), first, 10, false))
                .hasMessageContaining("@Indexed({\"a\"}) would serve it");
    }
}
