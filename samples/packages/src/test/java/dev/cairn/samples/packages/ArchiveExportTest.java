package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.InspectionReport;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole archive moves from one database to another. */
class ArchiveExportTest {

    @TempDir
    private Path directory;

    @Test
    void arrivesAsItWas() {
        Path file = directory.resolve("packages.jsonl");
        try (Cairn db = Cairn.inMemory()) {
            new ArchiveLoader(db).load(TestArchive.ALL.iterator(), count -> {});
            db.exportTo(file, Export.ofEverything());
        }
        try (Cairn db = Cairn.open(directory.resolve("data"))) {
            DebianPackageRepository packages = DebianPackageRepository.of(db);
            assertThat(new ArchiveLoader(db).isComplete()).isFalse();

            Map<String, Long> imported = db.importFrom(file, Import.inserting());

            assertThat(imported).containsValues((long) Archive.SIZE, 1L).hasSize(2);
            assertThat(new ArchiveLoader(db).isComplete()).isTrue();
            assertThat(packages.scanAll().toList())
                    .isEqualTo(
                            TestArchive.ALL.stream().sorted(TestArchive.BY_ID).toList());
            InspectionReport report = db.verify();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }
}
