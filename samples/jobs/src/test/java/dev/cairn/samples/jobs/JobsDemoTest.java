package dev.cairn.samples.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsDemoTest {

    @TempDir
    Path directory;

    @Test
    void theDemoTellsWhatItDoes() {
        assertThat(run())
                .containsSubsequence(
                        "Asking twice gives one job.",
                        "is COMPLETED; only a RUNNING job can be cancelled.",
                        "flush COMPLETED: 3 segments written",
                        "Jobs about app.events: 1",
                        "Logged what ann did.",
                        "User \"bob\" (USER) may not use the system table \"audit_log_entry\"");
    }

    @Test
    void aSecondRunFindsWhatTheFirstLeft() {
        run();
        assertThat(run()).contains("is COMPLETED and stays so", "Jobs about app.events: 1");
    }

    private String run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Cairn db = Cairn.open(directory)) {
            new JobsDemo(db, TestJobs.CLOCK, new PrintStream(out, true, UTF_8)).run();
        }
        return out.toString(UTF_8);
    }
}
