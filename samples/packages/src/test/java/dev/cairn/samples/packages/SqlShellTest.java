package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlline.SqlLine;

class SqlShellTest {

    @TempDir
    private static Path directory;

    @BeforeAll
    static void load() throws IOException {
        try (Cairn db = Cairn.open(directory.resolve("data"))) {
            Main.load(
                    new ArchiveLoader(db),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        }
    }

    private static String run(String in, String... commands) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SqlLine.Status status = SqlShell.run(
                directory.resolve("data"),
                List.of(commands),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).isIn(SqlLine.Status.OK, SqlLine.Status.OTHER);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void executesAStatementOfTheCommandLine() throws IOException {
        assertThat(
                        run(
                                "",
                                "-e",
                                "SELECT id_name, size_bytes FROM packages WHERE section = 'games' ORDER BY size_bytes DESC LIMIT 2"))
                .contains("ID_NAME")
                .contains("SIZE_BYTES")
                .contains("0ad-data");
        assertThat(run("", "-e", "EXPLAIN PLAN FOR SELECT count(*) FROM packages WHERE section = 'games'"))
                .contains("PLAN")
                .contains("IndexScan");
        assertThat(run("", "-e", "SELECT nme FROM packages")).contains("is in no table of the statement");
    }

    @Test
    void reads() throws IOException {
        String session = run("""
                !tables
                !columns PACKAGES
                !indexes PACKAGES
                SELECT section, count(*) AS packages
                FROM packages GROUP BY section ORDER BY 2 DESC LIMIT 3;
                SELECT index_name, state FROM sys.indexes ORDER BY index_name;
                !quit
                """);
        assertThat(session)
                .contains("PACKAGES")
                .contains("section_size_bytes")
                .contains("READY")
                .contains("6703");
    }
}
