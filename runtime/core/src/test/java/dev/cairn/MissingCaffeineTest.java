package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Caffeine is needed by those who ask for a cache, and by nobody else. */
class MissingCaffeineTest {

    /** What runs without Caffeine on the class path. */
    public static final class Opening implements Callable<String> {

        @Override
        public String call() {
            Cairn.inMemory().close();
            try (Cairn db = Cairn.builder().entityCache(1_000).inMemory()) {
                return "opened " + db;
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void aCacheWithoutItIsRefusedInWords() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            URI uri = Path.of(entry).toUri();
            if (!uri.getPath().contains("/caffeine-")) {
                urls.add(uri.toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Callable<?> opening = (Callable<?>) without.loadClass(Opening.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(opening.call().toString()).contains("com.github.ben-manes.caffeine:caffeine", "entityCache");
        }
    }
}
