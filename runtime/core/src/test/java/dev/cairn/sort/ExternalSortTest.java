package dev.cairn.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ExternalSortTest {

    private static final int LISTS = 3;

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("cairn-sort");
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        Files.delete(directory); // fails if a file is left
    }

    @Provide
    Arbitrary<List<SortedItem>> items() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
        return Combinators.combine(Arbitraries.integers().between(0, LISTS - 1), bytes, bytes)
                .as(SortedItem::new)
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 300)
    void agreesWithASortOfEverything(@ForAll("items") List<SortedItem> items, @ForAll("memory") long memoryBytes) {
        assertSorts(items, memoryBytes);
    }

    /** From every item a run of its own, and so several passes of merging, to no run at all. */
    @Provide
    Arbitrary<Long> memory() {
        return Arbitraries.of(1L, 100L, 300L, 1_000L, 5_000L, 1L << 20);
    }

    @Example
    void takesItemsThatAreLargerThanBuffersAndMemory() {
        Random random = new Random(1);
        List<SortedItem> items = new ArrayList<>();
        for (int length : List.of(0, 1, 127, 128, 16_383, 65_533, 65_536, 65_537, 200_000)) {
            for (int list = 0; list < LISTS; list++) {
                byte[] key = new byte[length / 20];
                byte[] value = new byte[length];
                random.nextBytes(key);
                random.nextBytes(value);
                items.add(new SortedItem(list, key, value));
            }
        }

        assertSorts(items, 1);
        assertSorts(items, 100_000);
    }

    private static void assertSorts(List<SortedItem> items, long memoryBytes) {
        List<String> sorted = new ArrayList<>();
        try (ExternalSort sort = new ExternalSort(LISTS, memoryBytes, directory)) {
            items.forEach(item -> sort.add(item.list(), item.key(), item.value()));
            SortedItems result = sort.sorted();
            SortedItem last = null;
            for (SortedItem item = result.next(); item != null; item = result.next()) {
                assertThat(last == null ? -1 : SortedItem.compare(last, item)).isNotPositive();
                sorted.add(text(item));
                last = item;
            }
            assertThat(result.next()).isNull();
        }

        assertThat(sorted)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(ExternalSortTest::text).toList());
    }

    private static String text(SortedItem item) {
        HexFormat hex = HexFormat.of();
        return item.list() + " " + hex.formatHex(item.key()) + " " + hex.formatHex(item.value());
    }

    @Example
    void makesFilesOnlyIfMemoryDoesNotSufficeAndMergesThemToAFew() {
        try (ExternalSort small = new ExternalSort(1, 200_000, directory);
                ExternalSort large = new ExternalSort(1, 1_000, directory)) {
            for (int i = 0; i < 1_000; i++) {
                byte[] key = {(byte) (i >> 8), (byte) i};
                small.add(0, key, key);
                large.add(0, key, key);
            }
            assertThat(small.runs()).isZero();
            assertThat(large.runs()).isGreaterThan(50);
            large.sorted();
            assertThat(large.runs()).isBetween(2, 4);
        }
    }

    @Example
    void filesHaveNoNameSoThatNoneIsLeftBehind() throws IOException {
        try (ExternalSort sort = new ExternalSort(1, 1, directory)) {
            sort.add(0, new byte[1], new byte[1]);
            assertThat(sort.runs()).isOne();
            if (!System.getProperty("os.name").startsWith("Windows")) {
                assertThat(directory).isEmptyDirectory();
            }
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Example
    void aDirectoryThatIsNotThereIsAnErrorThatNamesIt() {
        Path absent = directory.resolve("absent");
        try (ExternalSort sort = new ExternalSort(1, 1, absent)) {
            sort.add(0, new byte[1], new byte[1]);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> sort.add(0, new byte[1], new byte[1]))
                    .withMessageContaining(absent.toString());
        }
        try (ExternalSort sort = new ExternalSort(1, 1, absent)) {
            sort.add(0, new byte[1], new byte[1]);
            assertThatExceptionOfType(StorageException.class).isThrownBy(sort::sorted);
        }
    }

    /** What another thread has met is closed with the rest. */
    @Example
    void closesAlsoWhenARunCannotBeWritten() {
        ExternalSort sort = new ExternalSort(1, 1, directory.resolve("absent"));
        sort.add(0, new byte[1], new byte[1]);
        sort.close();
        sort.close();
    }

    @Example
    void anInterruptDoesNotDisturbTheSortAndStays() {
        try (ExternalSort sort = new ExternalSort(1, 1, directory)) {
            Thread.currentThread().interrupt();
            sort.add(0, new byte[] {2}, new byte[0]);
            sort.add(0, new byte[] {1}, new byte[0]);
            assertThat(sort.runs()).isEqualTo(2);
            assertThat(Thread.interrupted()).isTrue();
            SortedItems items = sort.sorted();
            assertThat(items.next()).extracting(SortedItem::key).isEqualTo(new byte[] {1});
            assertThat(items.next()).extracting(SortedItem::key).isEqualTo(new byte[] {2});
        }
    }

    @Example
    void aNewSortIsEmpty() {
        try (ExternalSort sort = new ExternalSort(LISTS, 1, directory)) {
            assertThat(sort.sorted().next()).isNull();
        }
    }
}
