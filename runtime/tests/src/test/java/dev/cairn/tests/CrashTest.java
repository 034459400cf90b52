package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed in the middle of its writes: what it has acknowledged is there, and every index fits. */
class CrashTest {

    private static final int THREADS = 4;
    private static final int ACKNOWLEDGED = 2_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void indexesFollowTheEntitiesAfterAKill(Durability durability) throws Exception {
        int acknowledged = durability == Durability.SYNC ? ACKNOWLEDGED / 20 : ACKNOWLEDGED;
        Map<Long, Long> numbers = new HashMap<>();
        try (ChildProcess child =
                ChildProcess.start("64m", CrashTest.class, directory.toString(), durability.toString())) {
            for (int i = 0; i < acknowledged; i++) {
                String line = child.line();
                assertThat(line).matches("[0-9]+ -?[0-9]+");
                String[] words = line.split(" ");
                numbers.put(Long.valueOf(words[0]), Long.valueOf(words[1]));
            }
        }
        try (Cairn db = Cairn.open(directory)) {
            EventRepository events = EventRepository.of(db);
            List<Event> all = events.scanAll().toList();
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(all);
            assertThat(db.verify().listed()).isEmpty();
            if (durability != Durability.NONE) {
                numbers.forEach((id, number) -> assertThat(events.findById(id))
                        .hasValueSatisfying(event -> assertThat(event.number()).isGreaterThanOrEqualTo(number)));
            }
            events.upsertAll(List.of(Event.of(1, "afterwards"), Event.of(-1, "afterwards")));
            assertThat(events.findByCode("code -1")).isPresent();
        }
    }

    public static void main(String[] arguments) {
        Cairn db = Cairn.builder()
                .durability(Durability.valueOf(arguments[1]))
                .writeBufferBytes(64 << 10)
                .open(Path.of(arguments[0]));
        EventRepository events = EventRepository.of(db);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> write(events, thread)).start();
        }
    }

    private static void write(EventRepository events, int thread) {
        for (long round = 0; ; round++) {
            long id = thread + THREADS * (round % 300);
            Event stored = events.findById(id).isPresent()
                    ? events.update(id, Event::next)
                    : events.insert(Event.of(id, "x".repeat(100)));
            synchronized (CrashTest.class) {
                System.out.println(stored.id() + " " + stored.number());
            }
            if (round % 50 == 49) {
                events.deleteById(id + THREADS * 1_000_000L);
            }
        }
    }
}
