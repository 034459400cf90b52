package dev.cairn.sort;

import dev.cairn.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Items that were sorted, in a file that is deleted when it is closed, or at once where that is possible. */
final class Run implements AutoCloseable {

    static final int BUFFER_BYTES = 64 << 10;

    private final Path directory;
    private final FileChannel file;

    private Run(Path directory, FileChannel file) {
        this.directory = directory;
        this.file = file;
    }

    static Run create(Path directory) {
        Path name = directory.resolve("sort-" + UUID.randomUUID() + ".tmp");
        try {
            return new Run(
                    directory,
                    FileChannel.open(
                            name,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw failure("make", directory, e);
        }
    }

    void write(SortedItems items) {
        try {
            RunOutput out = new RunOutput(file, BUFFER_BYTES);
            for (SortedItem item = items.next(); item != null; item = items.next()) {
                out.write(item);
            }
            out.flush();
        } catch (IOException e) {
            throw failure("write", directory, e);
        }
    }

    SortedItems read() {
        try {
            RunInput in = new RunInput(file.position(0), BUFFER_BYTES);
            return () -> {
                try {
                    return in.read();
                } catch (IOException e) {
                    throw failure("read", directory, e);
                }
            };
        } catch (IOException e) {
            throw failure("read", directory, e);
        }
    }

    private static StorageException failure(String action, Path directory, IOException cause) {
        return new StorageException("Cannot " + action + " a temporary file in " + directory + ": " + cause, cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failure("delete", directory, e);
        }
    }
}
