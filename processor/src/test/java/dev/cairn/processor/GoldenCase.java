package dev.cairn.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A case: entities, and the sources generated from them to the byte. */
record GoldenCase(Path directory) {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    static List<GoldenCase> all() {
        try (Stream<Path> cases = Files.list(ROOT)) {
            return cases.sorted().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = read(directory);
        inputs.keySet().removeIf(path -> path.startsWith("expected/"));
        return inputs;
    }

    Path expectedDirectory() {
        return directory.resolve("expected");
    }

    /** What must come out, by simple file name. */
    SortedMap<String, String> expected() {
        return Files.isDirectory(expectedDirectory()) ? read(expectedDirectory()) : new TreeMap<>();
    }

    /** The text of every source below a directory, by its path from there. */
    static SortedMap<String, String> read(Path root) {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Sources by simple file name, from sources by path. */
    static SortedMap<String, String> bySimpleName(Map<String, String> sources) {
        SortedMap<String, String> simple = new TreeMap<>();
        sources.forEach((path, text) -> simple.put(path.substring(path.lastIndexOf('/') + 1), text));
        return simple;
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}
