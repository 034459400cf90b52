package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.Query;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.query.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries by the parts of a composite id, several of which may be equal in different ids. */
class CompositeIdQueryTest {

    @Entity
    record Seat(@Id Key id, boolean taken) {

        record Key(String hall, int row) {}
    }

    private final Cairn db = Cairn.inMemory();
    private final CompositeIdQueryTest_SeatRepository seats = CompositeIdQueryTest_SeatRepository.of(db);

    @BeforeEach
    void insert() {
        for (String hall : List.of("a", "b", "c")) {
            IntStream.range(0, 5)
                    .forEach(row -> seats.insert(new Seat(new Seat.Key(hall, row), (hall + row).hashCode() % 2 == 0)));
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void idsThatAreEqualInTheirLastPartAreDifferentEntities() {
        Query<Seat.Key, Seat> query = seats.where(CompositeIdQueryTest_SeatColumns.ID_HALL.in("a", "c"))
                .orderBy(byRow());
        assertThat(query.explain()).contains("2 ranges, merged");
        List<Seat.Key> expected = IntStream.range(0, 5)
                .boxed()
                .flatMap(row -> List.of(new Seat.Key("a", row), new Seat.Key("c", row)).stream())
                .toList();
        assertThat(query.ids().toList()).isEqualTo(expected);
        assertThat(query.toList()).extracting(Seat::id).isEqualTo(expected);
        assertThat(query.count()).isEqualTo(10);
        List<Seat.Key> backwards = new ArrayList<>(query.reverse().ids().toList());
        backwards.sort(Comparator.comparing(expected::indexOf));
        assertThat(backwards).isEqualTo(expected);
        assertThat(query.reverse().limit(1).ids().toList()).containsExactly(new Seat.Key("c", 4));
    }

    @Test
    void pagesMeetEachOfThem() {
        Query<Seat.Key, Seat> query = seats.where(CompositeIdQueryTest_SeatColumns.ID_HALL
                        .in("a", "b", "c")
                        .and(CompositeIdQueryTest_SeatColumns.TAKEN.isTrue()))
                .orderBy(byRow());
        List<Seat> found = new ArrayList<>();
        Page<Seat> page = query.page(2);
        found.addAll(page.items());
        for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
            page = query.after(next.get()).page(2);
            found.addAll(page.items());
        }
        assertThat(found)
                .isEqualTo(seats.scanAll().toList().stream()
                        .filter(Seat::taken)
                        .sorted(Comparator.comparingInt(seat -> seat.id().row()))
                        .toList());
    }

    private static Order<Seat> byRow() {
        return CompositeIdQueryTest_SeatColumns.ID_ROW.asc();
    }
}
