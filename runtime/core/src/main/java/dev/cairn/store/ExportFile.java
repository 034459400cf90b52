package dev.cairn.store;

import dev.cairn.StorageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Files that exports are in. */
final class ExportFile {

    private ExportFile() {}

    /** Writes a new file and forces it to the device; what was written is deleted if that fails. */
    static <R> R write(Path file, Function<OutputStream, R> content) {
        try {
            return create(file, content);
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(file + " is there already. Export into a new file.", e);
        } catch (IOException e) {
            delete(file, e);
            throw new StorageException(file + " cannot be written: " + e, e);
        } catch (RuntimeException | Error e) {
            delete(file, e);
            throw e;
        }
    }

    private static <R> R create(Path file, Function<OutputStream, R> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            R result = content.apply(out);
            out.flush();
            channel.force(true);
            return result;
        }
    }

    private static void delete(Path file, Throwable failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    static <R> R read(Path file, Function<InputStream, R> reader) {
        try (InputStream in = Files.newInputStream(file)) {
            return reader.apply(in);
        } catch (IOException e) {
            throw new StorageException(file + " cannot be read: " + e, e);
        }
    }
}
