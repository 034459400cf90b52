package dev.cairn.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What generated code uses of the runtime, compiled once: the processor and its tests know nothing of the runtime. */
final class RuntimeStubs {

    private static final Path SOURCES = Path.of("src/test/resources/runtime-stubs");

    /** The directory with the classes. */
    static final Path CLASSES = compiled();

    private RuntimeStubs() {}

    private static Path compiled() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "runtime-stubs");
            Toolchain.Outcome outcome = Toolchain.JAVAC.compile(directory, GoldenCase.read(SOURCES), List.of());
            if (!outcome.success()) {
                throw new IllegalStateException(outcome.messages().toString());
            }
            return outcome.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
