package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that nobody can close any more. */
class ForgottenDatabaseTest {

    private static final Partition PARTITION = new Partition(1);
    private static final byte[] KEY = {1};

    @TempDir
    private Path directory;

    private final Logger logger = Logger.getLogger("dev.cairn");
    private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() {
        logger.setFilter(record -> !(record.getMessage().contains(directory.toString()) && records.add(record)));
    }

    @AfterEach
    void listenNoMore() {
        logger.setFilter(null);
    }

    @Test
    @Timeout(60)
    void isClosedAndReportedWithThePlaceWhereItWasOpened() throws Exception {
        forget();
        LogRecord record = null;
        while (record == null) {
            System.gc();
            record = records.poll(20, TimeUnit.MILLISECONDS);
        }
        assertThat(record.getLevel()).isEqualTo(Level.WARNING);
        assertThat(record.getMessage()).contains(directory.toString(), "never closed", "try-with-resources");
        assertThat(record.getThrown().getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("forget"));
        RocksBackend again = openWhenClosed();
        assertThat(again.get(PARTITION, KEY)).isEqualTo(KEY);
        again.close();
    }

    private void forget() {
        RocksBackend backend = RocksBackend.open(directory);
        backend.write(new WriteBatch().put(PARTITION, KEY, KEY), Durability.BUFFERED);
        KeyValueCursor cursor = backend.snapshot().scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        assertThat(cursor.next()).isTrue();
    }

    /** It is closed after it is reported. */
    private RocksBackend openWhenClosed() {
        while (true) {
            try {
                return RocksBackend.open(directory);
            } catch (StorageException e) {
                assertThat(e).hasMessageContaining("already open");
            }
        }
    }

    @Test
    void oneThatWasClosedIsNotReported() throws Exception {
        openAndClose();
        for (int i = 0; i < 5; i++) {
            System.gc();
            assertThat(records.poll(10, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    private void openAndClose() {
        RocksBackend.open(directory).close();
    }
}
