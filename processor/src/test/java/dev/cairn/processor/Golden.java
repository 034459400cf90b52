package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files under version control that tests compare with: {@code -Dgolden.update=true} writes them, and fails once. */
final class Golden {

    private Golden() {}

    static void assertSame(Path file, String actual) {
        try {
            String kept = Files.exists(file) ? Files.readString(file) : "";
            if (Boolean.getBoolean("golden.update") && !kept.equals(actual)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                fail("Wrote " + file + "; look at the difference and run again without golden.update");
            }
            assertThat(actual)
                    .as("%s (rewrite it by -Dgolden.update=true)", file)
                    .isEqualTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
