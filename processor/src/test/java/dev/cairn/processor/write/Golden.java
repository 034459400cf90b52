package dev.cairn.processor.write;

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
record Golden(Path directory) {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    static List<Golden> all() {
        try (Stream<Path> cases = Files.list(ROOT)) {
            return cases.sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = SourceCompiler.read(directory);
        inputs.keySet().removeIf(path -> path.startsWith("expected/"));
        return inputs;
    }

    Path expectedDirectory() {
        return directory.resolve("expected");
    }

    /** What must come out, by simple file name. */
    SortedMap<String, String> expected() {
        return Files.isDirectory(expectedDirectory()) ? SourceCompiler.read(expectedDirectory()) : new TreeMap<>();
    }

    void update(Map<String, String> generated) {
        try {
            Files.createDirectories(expectedDirectory());
            for (String stale : expected().keySet()) {
                Files.delete(expectedDirectory().resolve(stale));
            }
            for (Map.Entry<String, String> source : generated.entrySet()) {
                Files.writeString(expectedDirectory().resolve(source.getKey()), source.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
