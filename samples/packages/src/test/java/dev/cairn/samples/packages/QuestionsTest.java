package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Range;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks both kinds of database about the whole archive, and a list of its packages the same. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {

    private static final Comparator<DebianPackage> BY_SIZE =
            Comparator.comparingLong(DebianPackage::sizeBytes).thenComparing(TestArchive.BY_ID);

    private Cairn onDisk;
    private Cairn inMemory;

    @BeforeAll
    void load(@TempDir Path directory) {
        Path data = directory.resolve("data");
        try (Cairn firstStart = Cairn.open(data)) {
            new ArchiveLoader(firstStart).load(TestArchive.ALL.iterator(), stored -> {});
        }
        onDisk = Cairn.open(data);
        inMemory = Cairn.inMemory();
        new ArchiveLoader(inMemory).load(TestArchive.ALL.iterator(), stored -> {});
    }

    @AfterAll
    void close() {
        onDisk.close();
        inMemory.close();
    }

    Stream<DebianPackageRepository> databases() {
        return Stream.of(onDisk, inMemory).map(DebianPackageRepository::of);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hasEveryPackageInTheOrderOfIds(DebianPackageRepository packages) {
        assertThat(packages.scanAll().toList()).isEqualTo(expected(each -> true, TestArchive.BY_ID));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsTheLargestOfEachSection(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        groups(DebianPackage::section)
                .forEach((section, members) -> assertThat(questions.largestOf(section, 7))
                        .as(section)
                        .isEqualTo(members.stream()
                                .sorted(BY_SIZE.reversed())
                                .limit(7)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsEachSectionBySize(DebianPackageRepository packages) {
        groups(DebianPackage::section)
                .forEach((section, members) -> assertThat(
                                packages.scanBySection(section).ids().toList())
                        .as(section)
                        .isEqualTo(members.stream()
                                .sorted(BY_SIZE)
                                .map(DebianPackage::id)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsTheLargePackagesOfEachSection(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        groups(DebianPackage::section)
                .forEach((section, members) -> assertThat(questions.countOfSize(section, Range.greaterThan(1_000_000L)))
                        .as(section)
                        .isEqualTo(members.stream()
                                .filter(each -> each.sizeBytes() > 1_000_000)
                                .count()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsWhatEachMaintainerLooksAfter(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        groups(DebianPackage::maintainer)
                .forEach((maintainer, members) -> assertThat(questions.maintainedBy(maintainer))
                        .as(maintainer)
                        .isEqualTo(members.stream().sorted(TestArchive.BY_ID).toList()));
        assertThat(questions.maintainedBy("Nobody <nobody@example.org>")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsNamesByPrefix(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        for (String prefix : List.of("", "a", "postgresql", "lib", "linux-source", "zz", "bash", "no-such-package")) {
            assertThat(questions.namesStartingWith(prefix))
                    .as(prefix)
                    .isEqualTo(expected(each -> each.id().name().startsWith(prefix), TestArchive.BY_ID).stream()
                            .map(DebianPackage::id)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsEveryPackageByNameAndVersion(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        for (DebianPackage each : TestArchive.ALL) {
            assertThat(questions.find(each.id().name(), each.id().version())).contains(each);
        }
        assertThat(questions.find("bash", "0.1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsAllVersionsOfAName(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        for (String name : List.of("linux-source", "linux-doc", "linux-doc-6.1", "bash", "linux")) {
            assertThat(questions.versionsOf(name))
                    .as(name)
                    .isEqualTo(expected(each -> each.id().name().equals(name), TestArchive.BY_ID));
        }
        assertThat(questions.versionsOf("linux-source")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsWhatIsEssentialTheMostImportantFirst(DebianPackageRepository packages) {
        Comparator<DebianPackage> byPriority =
                Comparator.comparing(DebianPackage::priority).thenComparing(TestArchive.BY_ID);
        List<DebianPackageIndexes.PriorityEntry> expected =
                expected(each -> each.priority().compareTo(Priority.IMPORTANT) <= 0, byPriority).stream()
                        .map(each -> new DebianPackageIndexes.PriorityEntry(each.priority(), each.id()))
                        .toList();

        assertThat(new Questions(packages).essential()).hasSize(65).isEqualTo(expected);
    }

    private static Map<String, List<DebianPackage>> groups(Function<DebianPackage, String> by) {
        return TestArchive.ALL.stream().collect(Collectors.groupingBy(by));
    }

    private static List<DebianPackage> expected(Predicate<DebianPackage> filter, Comparator<DebianPackage> order) {
        return TestArchive.ALL.stream().filter(filter).sorted(order).toList();
    }
}
