package dev.cairn.backend.rocksdb;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * Looks for damage in write-ahead logs behind which there are intact records. RocksDB takes the first record that it cannot
 * read for the end of the log, as it is after a loss of power, and says nothing of what it leaves out.
 *
 * <p>A log is blocks of 32 KiB of records: a masked CRC-32C of what follows the length, two bytes of length, one of the type,
 * with some types four bytes of the log's number, and the payload
 * (<a href="https://github.com/facebook/rocksdb/wiki/Write-Ahead-Log-File-Format">format</a>).
 */
final class LogCheck {

    private static final System.Logger LOGGER = System.getLogger("dev.cairn");
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int BLOCK_BYTES = 32 << 10;
    private static final int HEADER_BYTES = 7;
    private static final int CRC_FROM = 6;
    private static final int LOG_NUMBER_BYTES = 4;
    private static final int FIRST_RECYCLABLE_TYPE = 5;
    private static final int LAST_RECYCLABLE_TYPE = 8;

    private final byte[] block = new byte[BLOCK_BYTES];
    private final CRC32C crc = new CRC32C();
    private long damage = -1;

    private LogCheck() {}

    /** Warns of each log of a database that RocksDB is going to cut, though intact records are behind that place. */
    static void warn(Path directory) {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, "[0-9]*.log")) {
            for (Path log : logs) {
                OptionalLong place = damage(log);
                if (place.isPresent()) {
                    LOGGER.log(
                            System.Logger.Level.WARNING,
                            "The write-ahead log " + log + " is damaged at byte " + place.getAsLong()
                                    + ". Batches that were written after that are dropped, though some are intact. Restore a"
                                    + " backup if they matter, and have the disk checked.");
                }
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Cannot check the write-ahead logs in " + directory, e);
        }
    }

    /** Finds the first byte of a record that is damaged, if an intact one is behind it. */
    static OptionalLong damage(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return new LogCheck().damage(in);
        }
    }

    private OptionalLong damage(InputStream in) throws IOException {
        long from = 0;
        int read = in.readNBytes(block, 0, BLOCK_BYTES);
        while (read > 0) {
            if (hasIntactBehindDamage(from, read)) {
                return OptionalLong.of(damage);
            }
            from += read;
            read = in.readNBytes(block, 0, BLOCK_BYTES);
        }
        return OptionalLong.empty();
    }

    private boolean hasIntactBehindDamage(long from, int size) {
        int at = 0;
        while (at + HEADER_BYTES <= size && !isUnused(at)) {
            int length = Short.toUnsignedInt((short) SHORTS.get(block, at + Integer.BYTES));
            int type = Byte.toUnsignedInt(block[at + CRC_FROM]);
            boolean recyclable = type >= FIRST_RECYCLABLE_TYPE && type <= LAST_RECYCLABLE_TYPE;
            int end = at + HEADER_BYTES + (recyclable ? LOG_NUMBER_BYTES : 0) + length;
            boolean intact = end <= size && isIntact(at, end);
            if (intact && damage >= 0) {
                return true;
            }
            if (!intact && damage < 0) {
                damage = from + at;
            }
            at = end;
        }
        return false;
    }

    /** Whether nothing was written here: space that was allocated ahead is zeros. */
    private boolean isUnused(int at) {
        return (int) INTS.get(block, at) == 0 && block[at + 4] == 0 && block[at + 5] == 0 && block[at + CRC_FROM] == 0;
    }

    private boolean isIntact(int at, int end) {
        crc.reset();
        crc.update(block, at + CRC_FROM, end - at - CRC_FROM);
        int value = (int) crc.getValue();
        int masked = Integer.rotateRight(value, 15) + 0xa282ead8;
        return masked == (int) INTS.get(block, at);
    }
}
