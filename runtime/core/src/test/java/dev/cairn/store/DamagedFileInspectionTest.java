package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Finding;
import dev.cairn.InspectionReport;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checksum of the storage engine that does not fit is a finding; what can still be read is checked. */
class DamagedFileInspectionTest {

    @TempDir
    private Path directory;

    @Test
    void damagedBlocksAreReportedAndNotTakenForTheEnd() throws IOException {
        try (Cairn db = Cairn.open(directory)) {
            db.store(Task.descriptor())
                    .insertAll(IntStream.range(0, 5_000)
                            .mapToObj(i -> Task.of("task " + i))
                            .toList());
        }
        try (Cairn db = Cairn.open(directory)) { // opening writes the log into a table file
            assertThat(db.store(Task.descriptor()).existsById("task 1")).isTrue();
        }
        damageOneBlockInFour();
        try (Cairn db = Cairn.open(directory)) {
            db.store(Task.descriptor());

            InspectionReport found = db.verify();
            InspectionReport repaired = db.repair();

            assertThat(found.isClean()).isFalse();
            assertThat(found.listed()).extracting(Finding::kind).containsOnly(Finding.Kind.DAMAGED_FILE);
            assertThat(found.listed().get(0).detail())
                    .contains(directory.getFileName().toString());
            assertThat(repaired.isClean()).isFalse();
            assertThat(repaired.listed()).extracting(Finding::kind).containsOnly(Finding.Kind.DAMAGED_FILE);
        }
    }

    private void damageOneBlockInFour() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.sst")) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] before = bytes.clone();
                for (int i = 8_000; i < bytes.length * 3 / 4; i += 16_384) {
                    bytes[i] ^= 0x55;
                }
                assertThat(Arrays.equals(bytes, before)).isEqualTo(bytes.length < 10_667);
                Files.write(file, bytes);
            }
        }
    }
}
