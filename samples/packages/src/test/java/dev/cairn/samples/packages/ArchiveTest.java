package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    @Test
    void hasAsManyPackagesAsItSays() {
        assertThat(TestArchive.ALL).hasSize(Archive.SIZE);
    }

    @Test
    void hasFourNamesTwiceAndNoIdTwice() {
        Map<String, Long> names = TestArchive.ALL.stream()
                .collect(Collectors.groupingBy(each -> each.id().name(), Collectors.counting()));

        assertThat(names).hasSize(Archive.SIZE - 4);
        assertThat(TestArchive.ALL.stream().map(DebianPackage::id)).doesNotHaveDuplicates();
    }

    @Test
    void readsEveryField() {
        assertThat(TestArchive.ALL)
                .contains(new DebianPackage(
                        new PackageId("0ad-data-common", "0.0.26-1"),
                        "0ad-data",
                        "all",
                        "Debian Games Team <pkg-games-devel@lists.alioth.debian.org>",
                        "games",
                        Priority.OPTIONAL,
                        779_908,
                        2_428,
                        "https://play0ad.com/",
                        List.of("game::strategy", "role::app-data", "role::program", "use::gameplaying"),
                        List.of("fonts-dejavu-core", "fonts-freefont-ttf", "fonts-texgyre"),
                        "Real-time strategy game of ancient warfare (common data files)"));
    }

    @Test
    void keepsWhatIsMissingMissing() {
        assertThat(TestArchive.ALL).filteredOn(each -> each.homepage() == null).hasSize(4_441);
    }
}
