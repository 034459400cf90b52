package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.Cairn;
import dev.cairn.index.IndexBounds;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is opened and closed again and again leaves no memory behind, native memory included. */
class OpenAndCloseTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROUNDS = Integer.getInteger("cairn.opens", 100);

    /** Memory settles down first. */
    private static final int WARM_UP = 60;

    /** A database takes more than a megabyte while it is open. */
    private static final long MOST_KIB_LEFT = 40 << 10;

    @TempDir
    Path directory;

    @Test
    void memoryStaysFlat() throws Exception {
        assumeTrue(Files.isReadable(STATUS), "Only Linux tells how much memory a process has");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                directory.toString(),
                Integer.toString(ROUNDS));
        builder.redirectError(Redirect.INHERIT);
        builder.environment().put("MALLOC_ARENA_MAX", "1"); // else each thread may come to have memory of its own
        Process child = builder.start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(output).isZero();
        List<Long> sizes = output.lines().map(Long::valueOf).toList();
        assertThat(sizes.get(sizes.size() - 1) - sizes.get(0))
                .as("KiB: " + sizes)
                .isLessThan(MOST_KIB_LEFT);
    }

    /** Opens and closes, and prints the size of the process in KiB after the first rounds and ten times after that. */
    static final class Child {

        private static final Logger LOGGER = Logger.getLogger("dev.cairn");

        public static void main(String[] arguments) throws IOException {
            LOGGER.setLevel(Level.OFF); // of streams that are left open
            Path data = Path.of(arguments[0]);
            int rounds = Integer.parseInt(arguments[1]);
            for (int round = 0; round < WARM_UP; round++) {
                openAndClose(data, round);
            }
            System.out.println(residentKib());
            for (int round = 1; round <= rounds; round++) {
                openAndClose(data, round);
                if (round % Math.max(1, rounds / 10) == 0) {
                    System.out.println(residentKib());
                }
            }
        }

        private static void openAndClose(Path data, int round) {
            Cairn db = Cairn.open(data);
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.upsert(Task.of("task " + round % 10).withFolder("folder " + round));
            store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW)).toList();
            Iterator<Task> leftOpen = store.scanAll().stream().iterator();
            leftOpen.next();
            db.transact(tx -> tx.store(Task.descriptor()).findById("task 1"));
            db.close();
        }

        private static long residentKib() throws IOException {
            System.gc();
            String line = Files.readAllLines(STATUS).stream()
                    .filter(each -> each.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }
}
