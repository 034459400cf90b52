package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.DuplicateIdException;
import dev.cairn.ReadOnlyException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedIdTest {

    @TempDir
    Path directory;

    @Test
    void numbersStartAtOneAndAreReturned() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, Ticket> tickets = db.store(new Tickets());
            assertThat(tickets.insert(new Ticket(0, "a"))).isEqualTo(new Ticket(1, "a"));
            assertThat(tickets.insertAll(List.of(new Ticket(0, "b"), new Ticket(0, "c"))))
                    .containsExactly(new Ticket(2, "b"), new Ticket(3, "c"));
            assertThat(tickets.upsert(new Ticket(0, "d"))).isEqualTo(new Ticket(4, "d"));
            assertThat(tickets.findById(4L)).contains(new Ticket(4, "d"));
        }
    }

    @Test
    void aNumberIsNeverGivenTwiceAlsoAfterRestartsAndDeletions() {
        List<Long> given = new ArrayList<>();
        for (int restart = 0; restart < 3; restart++) {
            try (Cairn db = Cairn.open(directory)) {
                IndexedEntityStore<Long, Ticket> tickets = db.store(new Tickets());
                for (int i = 0; i < 5; i++) {
                    given.add(tickets.insert(new Ticket(0, "x")).id());
                }
                tickets.scanAll().delete();
            }
        }
        assertThat(given).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void numbersThatTheUserChoseAreSkipped() {
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<Long, Ticket> tickets = db.store(new Tickets());
            tickets.insert(new Ticket(5_000, "mine"));
            assertThat(tickets.insert(new Ticket(0, "next")).id()).isEqualTo(5_001);
            tickets.insert(new Ticket(-3, "mine too"));
            assertThatThrownBy(() -> tickets.insert(new Ticket(5_001, "again")))
                    .isInstanceOf(DuplicateIdException.class);
            tickets.insert(new Ticket(Long.MAX_VALUE, "last"));
            assertThatThrownBy(() -> tickets.insert(new Ticket(0, "none left")))
                    .isInstanceOf(CairnException.class)
                    .hasMessageContaining("tickets");
        }
        try (Cairn db = Cairn.open(directory)) {
            assertThatThrownBy(() -> db.store(new Tickets()).insert(new Ticket(0, "none left")))
                    .isInstanceOf(CairnException.class);
        }
    }

    @Test
    void severalThreadsGetDifferentNumbers() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, Ticket> tickets = db.store(new Tickets());
            Set<Long> given = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 3_000)
                    .parallel()
                    .forEach(i -> assertThat(
                                    given.add(tickets.insert(new Ticket(0, "x")).id()))
                            .isTrue());
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 3_000).boxed().toList());
        }
    }

    @Test
    void aReadOnlyDatabaseGivesNoNumbers() {
        try (Cairn db = Cairn.open(directory)) {
            db.store(new Tickets()).insert(new Ticket(0, "a"));
        }
        try (Cairn db = Cairn.builder().readOnly().open(directory)) {
            assertThatThrownBy(() -> db.store(new Tickets()).insert(new Ticket(0, "b")))
                    .isInstanceOf(ReadOnlyException.class);
        }
    }

    @Test
    void uuidsAreOrderedByTimeAndOfVersionSeven() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<UUID, Event> events = db.store(new Events());
            List<Event> inserted = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                inserted.add(events.insert(new Event(i % 2 == 0 ? null : new UUID(0, 0), "event " + i)));
            }
            assertThat(events.scanAll().toList()).isEqualTo(inserted);
            assertThat(inserted).allSatisfy(event -> {
                assertThat(event.id().version()).isEqualTo(7);
                assertThat(event.id().variant()).isEqualTo(2);
            });
            long millis = inserted.get(0).id().getMostSignificantBits() >>> 16;
            assertThat(millis).isBetween(1_700_000_000_000L, System.currentTimeMillis());
            UUID own = UUID.fromString("00000000-0000-4000-8000-000000000001");
            assertThat(events.insert(new Event(own, "mine")).id()).isEqualTo(own);
        }
    }

    record Ticket(long id, String title) {}

    record Event(@Nullable UUID id, String text) {}

    static final class Tickets implements EntityDescriptor<Long, Ticket> {

        private static final List<Component<Ticket, ?>> COMPONENTS =
                List.of(Component.of("id", long.class, Ticket::id), Component.of("title", String.class, Ticket::title));

        @Override
        public String table() {
            return "tickets";
        }

        @Override
        public Long id(Ticket ticket) {
            return ticket.id();
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Ticket, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Ticket create(Object[] values) {
            return new Ticket((Long) values[0], (String) values[1]);
        }

        @Override
        public Optional<GeneratedId<Ticket>> generatedId() {
            return Optional.of(
                    new GeneratedId.Sequence<>(Ticket::id, (ticket, number) -> new Ticket(number, ticket.title())));
        }

        @Override
        public EntityCodec<Ticket> codec() {
            return EntityCodec.json(COMPONENTS, this::create);
        }

        @Override
        public List<IndexDefinition<Long, Ticket>> indexes() {
            return List.of();
        }
    }

    static final class Events implements EntityDescriptor<UUID, Event> {

        private static final List<Component<Event, ?>> COMPONENTS =
                List.of(Component.of("id", UUID.class, Event::id), Component.of("text", String.class, Event::text));

        @Override
        public String table() {
            return "events";
        }

        @Override
        public UUID id(Event event) {
            return event.id();
        }

        @Override
        public KeyType<UUID> idType() {
            return KeyType.UUID;
        }

        @Override
        public List<Component<Event, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Event create(Object[] values) {
            return new Event((UUID) values[0], (String) values[1]);
        }

        @Override
        public Optional<GeneratedId<Event>> generatedId() {
            return Optional.of(new GeneratedId.TimeOrdered<>(Event::id, (event, id) -> new Event(id, event.text())));
        }

        @Override
        public EntityCodec<Event> codec() {
            return EntityCodec.json(COMPONENTS, this::create);
        }

        @Override
        public List<IndexDefinition<UUID, Event>> indexes() {
            return List.of();
        }
    }
}
