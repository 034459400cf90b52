package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as RocksDB writes them: whole, cut off and damaged. */
class LogCheckTest {

    private static final int BATCHES = 60;

    @TempDir
    private Path directory;

    private byte[] log = {};
    private long lastBatch;

    @BeforeEach
    void write() throws IOException {
        Path live = directory.resolve("live");
        Random random = new Random(1);
        try (RocksBackend backend = RocksBackend.open(live, RocksOptions.DEFAULTS)) {
            for (int i = 0; i < BATCHES; i++) {
                byte[] value = new byte[i == BATCHES - 1 ? 100 : random.nextInt(9_000)];
                random.nextBytes(value);
                lastBatch = Files.size(logOf(live));
                WriteBatch batch = new WriteBatch();
                batch.put(new Partition(1), ("key" + i).getBytes(StandardCharsets.UTF_8), value);
                backend.write(batch, Durability.BUFFERED);
            }
            log = Files.readAllBytes(logOf(live));
        }
    }

    private static Path logOf(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    private boolean isDamaged(byte[] bytes) throws IOException {
        return LogCheck.damage(Files.write(directory.resolve("log"), bytes)).isPresent();
    }

    @Test
    void aWholeLogIsNotDamagedNorOneThatIsCutOffAnywhere() throws IOException {
        assertThat(isDamaged(log)).isFalse();
        assertThat(isDamaged(Arrays.copyOf(log, log.length + 100_000))).isFalse();
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            assertThat(isDamaged(Arrays.copyOf(log, random.nextInt(log.length + 1))))
                    .isFalse();
        }
    }

    @Test
    void aByteThatIsAnotherIsFoundUnlessNothingIsBehindIt() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = log.clone();
            int place = random.nextInt((int) lastBatch - (32 << 10));
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(directory.resolve("log"), damaged);
            assertThat(LogCheck.damage(file).orElse(-1)).as("byte %s", place).isBetween(place - (32L << 10), (long)
                    place);
        }
        for (int place = (int) lastBatch; place < log.length; place++) {
            byte[] damaged = log.clone();
            damaged[place] ^= 1;
            assertThat(isDamaged(damaged)).as("byte %s", place).isFalse();
        }
    }

    @Test
    void logsOfAnythingEndTheCheck() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(100_000)];
            random.nextBytes(noise);
            assertThat(isDamaged(noise)).isFalse();
        }
        assertThat(isDamaged(new byte[100_000])).isFalse();
    }
}
