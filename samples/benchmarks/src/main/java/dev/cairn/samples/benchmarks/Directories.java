package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories for stores that live as long as a measurement. */
final class Directories {

    private Directories() {}

    static Path create() throws IOException {
        return Files.createTempDirectory("cairn-benchmark");
    }

    static void delete(Path directory) throws IOException {
        for (Path path : contents(directory)) {
            Files.delete(path);
        }
    }

    static long bytes(Path directory) throws IOException {
        return contents(directory).stream()
                .filter(Files::isRegularFile)
                .mapToLong(Directories::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> contents(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
