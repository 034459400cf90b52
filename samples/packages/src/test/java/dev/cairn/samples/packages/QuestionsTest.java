package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final Comparator<DebianPackage> LARGEST_FIRST =
            Comparator.comparingLong(DebianPackage::sizeBytes).reversed().thenComparing(TestArchive.BY_ID);

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
                        .isEqualTo(
                                members.stream().sorted(LARGEST_FIRST).limit(7).toList()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsEachSectionBySize(DebianPackageRepository packages) {
        groups(DebianPackage::section)
                .forEach((section, members) -> assertThat(
                                packages.scanBySection(section).ids().toList())
                        .as(section)
                        .isEqualTo(members.stream()
                                .sorted(LARGEST_FIRST)
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
    void listsWhoDependsOnEachPackage(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        Map<String, List<DebianPackage>> dependents = members(DebianPackage::depends);
        assertThat(dependents).hasSizeGreaterThan(30_000);
        dependents.forEach((name, members) ->
                assertThat(questions.dependentsOf(name)).as(name).isEqualTo(members));
        assertThat(questions.dependentsOf("no-such-package")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsWhatIsTaggedWithEachTag(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        Map<String, List<DebianPackage>> tagged = members(DebianPackage::tags);
        assertThat(tagged).hasSize(598);
        tagged.forEach(
                (tag, members) -> assertThat(questions.taggedWith(tag)).as(tag).isEqualTo(members));
        assertThat(questions.countTaggedWithAnyOf("role::program", "scope::utility", "no::tag"))
                .isEqualTo(TestArchive.ALL.stream()
                        .filter(each -> each.tags().contains("role::program")
                                || each.tags().contains("scope::utility"))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatHasNoHomepage(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        List<DebianPackage> without = expected(each -> each.homepage() == null, LARGEST_FIRST);
        assertThat(questions.countWithoutHomepage()).isEqualTo(without.size()).isEqualTo(4_441);
        assertThat(questions.largestWithoutHomepage(50)).isEqualTo(without.subList(0, 50));
        assertThat(packages.scanByHomepageIsNull().toList()).isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhoInASectionDependsOnAPackage(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        for (String name : List.of("libc6", "libsqlite3-0", "librocksdb7.8", "python3-numpy", "no-such-package")) {
            for (String section : List.of("games", "python", "libs", "metapackages", "no-such-section")) {
                assertThat(questions.dependentsOf(name, section).toList())
                        .as("%s in %s", name, section)
                        .isEqualTo(expected(
                                each -> each.depends().contains(name)
                                        && each.section().equals(section),
                                LARGEST_FIRST));
            }
        }
    }

    /** Each condition has an index; the one with fewer entries is read. */
    @ParameterizedTest
    @MethodSource("databases")
    void readsTheIndexThatLeavesLessToCheck(DebianPackageRepository packages) {
        Questions questions = new Questions(packages);
        assertThat(questions.dependentsOf("librocksdb7.8", "libs").explain())
                .contains("read     index depends", "exact    depends contains", "checked  section =");
        assertThat(questions.dependentsOf("libc6", "metapackages").explain())
                .contains("read     index section_size_bytes", "exact    section =", "checked  depends contains");
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

    /** The packages of each value that a list may have, in the order of their ids. */
    private static Map<String, List<DebianPackage>> members(Function<DebianPackage, List<String>> values) {
        Map<String, List<DebianPackage>> members = new HashMap<>();
        expected(each -> true, TestArchive.BY_ID)
                .forEach(each -> values.apply(each)
                        .forEach(value -> members.computeIfAbsent(value, v -> new ArrayList<>())
                                .add(each)));
        return members;
    }

    private static List<DebianPackage> expected(Predicate<DebianPackage> filter, Comparator<DebianPackage> order) {
        return TestArchive.ALL.stream().filter(filter).sorted(order).toList();
    }
}
