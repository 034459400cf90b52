package dev.cairn.backend.rocksdb;

import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.StorageException;
import java.nio.file.Path;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Says in our words what RocksDB reports, and keeps that as the cause. */
final class RocksFailure {

    private RocksFailure() {}

    static CairnException of(String action, Path directory, RocksDBException cause) {
        String message = "Cannot " + action + " the database at " + directory + ": " + cause.getMessage();
        return is(Status.Code.Corruption, cause)
                ? new CorruptDataException(message + ". Its files are damaged: restore them from a backup.", cause)
                : new StorageException(message, cause);
    }

    static CairnException ofOpening(Path directory, RocksDBException cause) {
        if (isLocked(cause)) {
            return new StorageException(
                    "The database at " + directory + " is already open, in this process or another. Close it there,"
                            + " or open it read-only here.",
                    cause);
        }
        return of("open", directory, cause);
    }

    /** Whether an iterator has passed over more entries than it may. */
    static boolean isGivingUp(RocksDBException cause) {
        return is(Status.Code.Incomplete, cause);
    }

    /** RocksDB has no code of its own for its lock file being taken. */
    private static boolean isLocked(RocksDBException cause) {
        String message = String.valueOf(cause.getMessage());
        return is(Status.Code.IOError, cause)
                && (message.contains("lock hold by current process") || message.contains("While lock file"));
    }

    private static boolean is(Status.Code code, RocksDBException cause) {
        return cause.getStatus() != null && cause.getStatus().getCode() == code;
    }
}
