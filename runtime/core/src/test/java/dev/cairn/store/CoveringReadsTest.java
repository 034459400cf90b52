package dev.cairn.store;

import static dev.cairn.store.TaskColumns.COST;
import static dev.cairn.store.TaskColumns.DUE;
import static dev.cairn.store.TaskColumns.FOLDER;
import static dev.cairn.store.TaskColumns.OWNER;
import static dev.cairn.store.TaskColumns.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.IndexScan;
import dev.cairn.Page;
import dev.cairn.Query;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexEntry;
import dev.cairn.key.ByteRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an index holds of its entities is read without them. */
class CoveringReadsTest {

    private final ReadCounts reads = new ReadCounts(MemoryBackend.open());
    private final Cairn db = Cairn.on(reads);
    private final IndexedEntityStore<String, Task> tasks =
            db.store(Task.descriptor(List.of(MoreTaskIndexes.FOLDER_WITH_OTHERS, MoreTaskIndexes.DUE_WITH_ALL)));

    @BeforeEach
    void insert() {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(Task.of(String.format("%02d", i))
                    .withFolder("folder" + i % 3)
                    .withCost(i % 2 == 0 ? null : new BigDecimal(i))
                    .withDue(i < 30 ? Instant.ofEpochSecond(i) : null)
                    .withTags(Set.of("x")));
        }
        tasks.insertAll(all);
        reads.clear();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void entriesGiveWhatIsIncluded() {
        IndexEntry<String> entry = tasks.scan(MoreTaskIndexes.FOLDER_WITH_OTHERS, IndexBounds.equalTo("folder1"))
                .entries()
                .first()
                .orElseThrow();
        assertThat(entry.included(
                        0, MoreTaskIndexes.FOLDER_WITH_OTHERS.included().get(0)))
                .isEqualTo("owner of 01");
        assertThat(reads.lookedUp()).isZero();
    }

    @Test
    void scansOfAnIndexWithWholeEntitiesReadNothingElse() {
        IndexScan<String, Task, IndexEntry<String>> scan = tasks.scan(MoreTaskIndexes.DUE_WITH_ALL, IndexBounds.all());
        assertThat(scan.toList()).hasSize(60).doesNotHaveDuplicates();
        assertThat(scan.first()).isPresent();
        try (Stream<Task> stream = scan.stream()) {
            assertThat(stream.filter(task -> task.due() == null)).hasSize(30);
        }
        Page<Task> page = scan.page(7);
        assertThat(scan.after(page.next().orElseThrow()).page(7).items()).hasSize(7);
        assertThat(scan.entries().toList())
                .extracting(entry -> entry.entity(Task.class).id())
                .hasSize(60);
        assertThat(reads.lookedUp()).isZero();
        assertThat(scan.toList())
                .containsExactlyInAnyOrderElementsOf(tasks.scanAll().toList());
    }

    @Test
    void queriesTestEntriesBeforeTheyReadEntities() {
        Query<String, Task> query = tasks.where(FOLDER.eq("folder1").and(COST.gt(new BigDecimal(30))));
        assertThat(query.count()).isEqualTo(5);
        assertThat(query.ids().toList()).hasSize(5);
        assertThat(reads.lookedUp()).isZero();
        assertThat(query.toList()).hasSize(5);
        assertThat(reads.lookedUp()).isEqualTo(5);
        assertThat(query.explain()).contains("tested   cost > 30 in the entry");
        reads.clear();
        assertThat(tasks.where(FOLDER.eq("folder1").and(OWNER.eq("owner of 01").or(DUE.isNull())))
                        .count())
                .isEqualTo(11);
        assertThat(reads.lookedUp()).isZero();
        assertThat(tasks.where(FOLDER.eq("folder1").and(TAGS.contains("y"))).count())
                .isZero();
        assertThat(reads.lookedUp()).isEqualTo(20);
    }

    @Test
    void queriesTakeEntitiesFromTheIndexThatHasThem() {
        Query<String, Task> query = tasks.where(DUE.lt(Instant.ofEpochSecond(9)).and(OWNER.ne("owner of 03")));
        assertThat(query.orderBy(DUE.desc()).toList()).hasSize(8);
        assertThat(query.count()).isEqualTo(8);
        assertThat(query.ids().toList()).hasSize(8);
        assertThat(reads.lookedUp()).isZero();
        assertThat(query.explain()).contains("index due_with_all").contains("checked  owner <> \"owner of 03\"");
    }

    @Test
    void anEntryIsWrittenAgainIfWhatItHoldsChanges() {
        tasks.update("01", task -> task.withOwner("someone else"));
        assertThat(tasks.scan(MoreTaskIndexes.DUE_WITH_ALL, IndexBounds.equalTo(Instant.ofEpochSecond(1)))
                        .toList())
                .extracting(Task::owner)
                .containsExactly("someone else");
        assertThat(tasks.where(FOLDER.eq("folder1").and(OWNER.eq("someone else")))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDamagedEntryIsAnErrorThatNamesItsIndex() {
        for (Partition partition : List.of(new Partition(2), new Partition(3))) {
            truncateFirstValue(partition);
        }
        assertThatThrownBy(() -> tasks.scan(MoreTaskIndexes.DUE_WITH_ALL, IndexBounds.all())
                        .toList())
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("due_with_all");
        assertThatThrownBy(() -> tasks.scan(MoreTaskIndexes.FOLDER_WITH_OTHERS, IndexBounds.all())
                        .entries()
                        .toList())
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("folder_with_others");
    }

    private void truncateFirstValue(Partition partition) {
        try (Snapshot snapshot = reads.snapshot();
                KeyValueCursor rows = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
            assertThat(rows.next()).isTrue();
            byte[] value = rows.value();
            WriteBatch batch = new WriteBatch();
            batch.put(partition, rows.key(), Arrays.copyOf(value, value.length - 1));
            reads.write(batch, Durability.BUFFERED);
        }
    }
}
