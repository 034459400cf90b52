package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArchiveLoaderTest {

    private static final List<DebianPackage> SLICE = TestArchive.ALL.subList(0, 2_500);

    private final Cairn db = Cairn.inMemory();
    private final ArchiveLoader loader = new ArchiveLoader(db);
    private final DebianPackageRepository packages = DebianPackageRepository.of(db);

    private final List<Long> heard = new ArrayList<>();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void storesTheWholeArchive() {
        loader.load(SLICE.iterator(), heard::add);

        assertThat(loader.isComplete()).isTrue();
        assertThat(heard).containsExactly(1_000L, 2_000L, 2_500L);
        assertHoldsTheSlice();
    }

    @Test
    void isNotCompleteBeforeItHasLoaded() {
        assertThat(loader.isComplete()).isFalse();
    }

    @Test
    void goesOnWhereAnInterruptedLoadWas() {
        assertThatExceptionOfType(Interruption.class).isThrownBy(() -> loader.load(interrupted(1_700), heard::add));
        assertThat(loader.isComplete()).isFalse();
        assertThat(packages.scanAll().count()).isEqualTo(1_000);
        PackageId first = SLICE.get(0).id();
        packages.update(first, ArchiveLoaderTest::withoutTags);

        loader.load(SLICE.iterator(), heard::add);

        assertThat(loader.isComplete()).isTrue();
        assertThat(packages.findById(first))
                .as("was stored, so is not stored again")
                .contains(withoutTags(SLICE.get(0)));
        packages.update(SLICE.get(0));
        assertHoldsTheSlice();
    }

    @Test
    void storesAgainABatchWhoseProgressWasLost() {
        packages.insertAll(SLICE.subList(0, 1_000));

        loader.load(SLICE.iterator(), heard::add);

        assertHoldsTheSlice();
    }

    @Test
    void changesNothingOnceItIsComplete() {
        loader.load(SLICE.iterator(), heard::add);
        packages.deleteById(SLICE.get(7).id());

        loader.load(SLICE.iterator(), heard::add);

        assertThat(packages.scanAll().count()).isEqualTo(SLICE.size() - 1);
    }

    private void assertHoldsTheSlice() {
        List<DebianPackage> byId = SLICE.stream().sorted(TestArchive.BY_ID).toList();
        assertThat(packages.scanAll().toList()).isEqualTo(byId);
        assertThat(db.verify().isClean()).isTrue();
    }

    private static DebianPackage withoutTags(DebianPackage from) {
        return new DebianPackage(
                from.id(),
                from.source(),
                from.architecture(),
                from.maintainer(),
                from.section(),
                from.priority(),
                from.sizeBytes(),
                from.installedSizeKib(),
                from.homepage(),
                List.of(),
                from.depends(),
                from.summary());
    }

    private static Iterator<DebianPackage> interrupted(int after) {
        Stream<DebianPackage> read = SLICE.stream().limit(after);
        Stream<DebianPackage> broken = IntStream.of(0).mapToObj(i -> {
            throw new Interruption();
        });
        return Stream.concat(read, broken).iterator();
    }

    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
