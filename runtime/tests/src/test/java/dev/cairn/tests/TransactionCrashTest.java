package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed in the middle of transactions over two tables: each is there as a whole or not at all. */
class TransactionCrashTest {

    private static final int THREADS = 4;
    private static final int ACKNOWLEDGED = 400;

    /** What stands in the other table. */
    @Entity("twins")
    record Twin(@Id long id, @Indexed(counted = true) String kind) {}

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void everyTransactionIsWholeAfterAKill(Durability durability) throws Exception {
        int acknowledged = durability == Durability.SYNC ? ACKNOWLEDGED / 10 : ACKNOWLEDGED;
        Set<Long> ids = new HashSet<>();
        try (ChildProcess child =
                ChildProcess.start("64m", TransactionCrashTest.class, directory.toString(), durability.toString())) {
            for (int i = 0; i < acknowledged; i++) {
                ids.add(Long.valueOf(child.line()));
            }
        }
        try (Cairn db = Cairn.open(directory)) {
            List<Event> events = EventRepository.of(db).scanAll().toList();
            List<Twin> twins =
                    TransactionCrashTest_TwinRepository.of(db).scanAll().toList();
            assertThat(twins.stream().map(Twin::id).toList())
                    .isEqualTo(events.stream().map(Event::id).toList());
            if (durability != Durability.NONE) {
                assertThat(events.stream().map(Event::id)).containsAll(ids);
            }
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(events);
            new IndexOracle<>(db.store(TransactionCrashTest_TwinIndexes.ENTITY)).assertIndexesFollow(twins);
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    /** Inserts pairs, and deletes each tenth again. */
    public static void main(String[] arguments) {
        Cairn db = Cairn.builder()
                .durability(Durability.valueOf(arguments[1]))
                .writeBufferBytes(64 << 10)
                .open(Path.of(arguments[0]));
        EventRepository events = EventRepository.of(db);
        TransactionCrashTest_TwinRepository twins = TransactionCrashTest_TwinRepository.of(db);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> write(db, events, twins, thread)).start();
        }
    }

    private static void write(Cairn db, EventRepository events, TransactionCrashTest_TwinRepository twins, int thread) {
        for (long round = 0; ; round++) {
            long id = thread + THREADS * round;
            db.transact(tx -> {
                events.in(tx).insert(Event.of(id, "x".repeat(50)));
                twins.in(tx).insert(new Twin(id, "kind " + id % 5));
            });
            if (round % 10 == 9) {
                db.transact(tx -> {
                    twins.in(tx).deleteById(id);
                    events.in(tx).deleteById(id);
                });
            } else {
                synchronized (TransactionCrashTest.class) {
                    System.out.println(id);
                }
            }
        }
    }
}
