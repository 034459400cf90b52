package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import dev.cairn.Finding;
import dev.cairn.ImportException;
import dev.cairn.InspectionReport;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import dev.cairn.store.Inspection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says about verifying, repairing, exporting and importing. */
class MaintenanceTest {

    @Entity("songs")
    record Song(@Id String id, @Indexed String title) {}

    @Entity("songs")
    record LaterSong(
            @Id String id,
            @Indexed(name = "title") String name,
            int seconds,
            @Indexed String artist) {}

    @TempDir
    private Path directory;

    private static Job job(String id) {
        return new Job(id, JobStatus.NEW, Instant.EPOCH, "ns", null, null);
    }

    @Test
    void verifyAndRepair() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository.of(db).insert(job("job-1"));
            InspectionReport report = db.verify();
            if (!report.isClean()) {
                report = db.repair();
            }

            assertThat(report).hasToString("""
                    table "jobs": 1 entities, nothing wrong
                      index "status_created_at": 1 entries, nothing wrong
                      index "namespace_table_name": 0 entries, nothing wrong
                      index "idempotency_key": 0 entries, nothing wrong""");
        }
    }

    @Test
    void oneIndexWithProgress() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository.of(db).insert(job("job-1"));
            List<Finding> findings = new ArrayList<>();
            List<String> progress = new ArrayList<>();
            db.verify(Inspection.of(JobIndexes.STATUS_CREATED_AT)
                    .onProgress(step -> progress.add(step.done() + " of about " + step.estimatedTotal()))
                    .onFinding(findings::add));

            assertThat(progress).containsExactly("1 of about 1", "1 of about 1");
            assertThat(findings).isEmpty();
        }
    }

    @Test
    void exportAndImport() {
        Path file = directory.resolve("jobs.jsonl");
        try (Cairn db = Cairn.inMemory()) {
            JobRepository.of(db).insertAll(List.of(job("job-1"), job("job-2")));
            db.exportTo(file, Export.of(JobIndexes.ENTITY));
        }
        try (Cairn db = Cairn.open(directory.resolve("data"))) {
            JobRepository jobs = JobRepository.of(db);
            Map<String, Long> imported = db.importFrom(file, Import.inserting());

            assertThat(imported).isEqualTo(Map.of("jobs", 2L));
            assertThat(jobs.scanByStatus(JobStatus.NEW).ids().toList()).containsExactly("job-1", "job-2");
        }
        assertThat(file)
                .content()
                .startsWith("{\"cairn export\":{\"format\":1,\"part\":1,\"parts\":1,\"table\":\"jobs\"");
        assertThat(file).content().contains("\n{\"jobId\":\"job-1\",\"status\":\"NEW\",");
    }

    /** The way back from a newer form of a record to an older one. */
    @Test
    void anExportOfANewerRecordIsImportedIntoAnOlderOne() throws Exception {
        Path file = directory.resolve("songs.jsonl");
        try (Cairn db = Cairn.open(directory.resolve("newer"))) {
            MaintenanceTest_LaterSongRepository.of(db)
                    .insertAll(List.of(
                            new LaterSong("a", "Aria", 180, "Anna"), new LaterSong("b", "Berceuse", 240, "Ben")));
            db.exportTo(file, Export.of(MaintenanceTest_LaterSongIndexes.ENTITY));
        }
        try (Cairn db = Cairn.open(directory.resolve("older"))) {
            MaintenanceTest_SongRepository songs = MaintenanceTest_SongRepository.of(db);
            assertThatExceptionOfType(ImportException.class)
                    .isThrownBy(() -> db.importFrom(file, Import.inserting()))
                    .withMessageContaining("[artist, name, seconds]");
            db.importFrom(
                    file, Import.inserting().renaming("songs", "name", "title").ignoreUnknownComponents());

            assertThat(songs.scanAll().toList()).containsExactly(new Song("a", "Aria"), new Song("b", "Berceuse"));
            assertThat(songs.scanByTitle("Berceuse").ids().toList()).containsExactly("b");
            assertThat(db.verify().isClean()).isTrue();
        }
        assertThat(Files.readAllLines(file)).hasSize(4);
    }
}
