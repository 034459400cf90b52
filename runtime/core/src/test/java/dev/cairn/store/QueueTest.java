package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnBuilder;
import dev.cairn.Scan;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

/** Who takes tasks from the front of a queue does not pass over all that were ever taken. */
class QueueTest {

    private static final int TAKEN = 2_000;
    private static final int LIVE = 50;

    /** What is passed over until it is worth learning, a few times; all that were taken would be {@link #TAKEN}. */
    private static final long FEW = 800;

    /** Taken one by one, all of them together would be a thousand for each. */
    private static final long FEW_ON_AVERAGE = 150;

    @TempDir
    private Path directory;

    private final CairnBuilder options = Cairn.builder();
    private Cairn db;
    private IndexedEntityStore<String, Task> tasks;
    private SkippedEntries skipped;
    private int next;

    @BeforeEach
    void open() throws RocksDBException {
        skipped = new SkippedEntries(directory.resolve("counters"));
        use(options);
        while (next < LIVE) {
            insert();
        }
    }

    private void use(CairnBuilder builder) {
        db = builder.open(directory.resolve("database"));
        tasks = db.store(Task.descriptor(List.of(Task.BY_STATUS)));
    }

    @AfterEach
    void close() {
        db.close();
        skipped.close();
    }

    @Test
    void theOldestIsFoundAtOnceHoweverManyWereTaken() {
        takeMany(scan -> scan);
        assertThat(next).isEqualTo(LIVE + TAKEN);
        assertThat(tasks.scanAll().count()).isEqualTo(LIVE);
    }

    @Test
    void soIsTheNewest() {
        takeMany(Scan::reverse);
    }

    @Test
    void soIsTheOldestBehindOneThatStays() {
        Task stays = oldest(Task.Status.NEW);
        takeMany(scan -> scan.after(tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                .page(1)
                .next()
                .orElseThrow()));
        assertThat(oldest(Task.Status.NEW)).isEqualTo(stays);
        tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                .limit(2)
                .toList();
        assertThat(skipped.during(() -> tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                        .limit(2)
                        .toList()))
                .isLessThan(FEW);
    }

    @Test
    void soIsThatNoneIsRunning() {
        takeMany(scan -> scan);
        assertThat(tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.RUNNING))
                        .isEmpty())
                .isTrue();
        assertThat(skipped.during(() -> tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.RUNNING))
                        .isEmpty()))
                .isLessThan(FEW);
    }

    @Test
    void soIsOneThatIsTriedAgain() {
        takeMany(scan -> scan);
        for (int i = 0; i < 100; i++) {
            Task again = task(i * 10); // with its old time, and so in front of all others
            tasks.insert(again);
            long passed =
                    skipped.during(() -> assertThat(oldest(Task.Status.NEW)).isEqualTo(again));
            assertThat(passed).isLessThan(FEW);
            tasks.deleteById(again.id());
            assertThat(skipped.during(() -> oldest(Task.Status.NEW))).isLessThan(FEW);
        }
    }

    @Test
    void soAreThoseThatChangeBackAndForth() {
        IntStream.range(0, TAKEN).forEach(i -> insert());
        for (int round = 0; round < 2; round++) {
            long passed = 0;
            for (int i = 0; i < TAKEN; i++) {
                passed += skipped.during(() -> {
                    Task oldest = oldest(Task.Status.NEW);
                    tasks.update(oldest.withStatus(Task.Status.RUNNING));
                });
            }
            assertThat(passed).isLessThan(TAKEN * FEW_ON_AVERAGE);
            tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.RUNNING))
                    .update(task -> task.withStatus(Task.Status.NEW));
        }
    }

    @Test
    void soIsTheOldestWhereTasksAreInTableFiles() {
        db.close();
        use(Cairn.builder().writeBufferBytes(64 << 10));
        takeMany(scan -> scan);
    }

    @Test
    void theFirstScanAfterOpeningLearnsWhatWasKnown() {
        takeMany(scan -> scan);
        db.close();
        use(options);
        oldest(Task.Status.NEW);
        assertThat(skipped.during(() -> oldest(Task.Status.NEW))).isLessThan(FEW);
    }

    /** Takes tasks as workers do, each of which changes the status first; there are as many at the end. */
    private void takeMany(Function<Scan<Task>, Scan<Task>> which) {
        long passed = 0;
        for (int i = 0; i < TAKEN; i++) {
            long now = skipped.during(() -> {
                Task task = which.apply(tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW)))
                        .first()
                        .orElseThrow();
                tasks.update(task.withStatus(Task.Status.RUNNING));
                tasks.deleteById(task.id());
                insert();
            });
            assertThat(now).isLessThan(FEW);
            passed += now;
        }
        assertThat(passed).isLessThan(TAKEN * FEW_ON_AVERAGE);
    }

    private Task oldest(Task.Status status) {
        return tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(status)).first().orElseThrow();
    }

    private void insert() {
        tasks.insert(task(next++));
    }

    private static Task task(int number) {
        return Task.of("task " + number).withCreatedAt(Instant.ofEpochSecond(number));
    }
}
