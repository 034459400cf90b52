package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void loadsAtTheFirstStartOnly() throws IOException {
        Path data = directory.resolve("data");

        assertThat(start(data)).contains("Stored 63,440 packages").contains("... and 96 more");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("Loading").contains("63440/63440");

        assertThat(start(data))
                .contains("is in " + data + " already")
                .contains("0ad-data  ")
                .doesNotContain("Stored");
        try (Cairn db = Cairn.builder().readOnly().open(data)) {
            assertThat(DebianPackageRepository.of(db).scanAll().count()).isEqualTo(Archive.SIZE);
        }
    }

    private String start(Path data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                data,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(console, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
