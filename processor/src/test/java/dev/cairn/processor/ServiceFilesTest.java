package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {

    @Test
    void compilersFindTheProcessor() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(CairnProcessor.class);
    }

    @Test
    void compilersLearnItsOptions() {
        assertThat(new CairnProcessor().getSupportedOptions())
                .containsExactlyInAnyOrder("cairn.schema.dir", "cairn.schema.mode");
    }

    @Test
    void gradleLearnsThatEachFileComesFromOneRecord() throws IOException {
        try (InputStream file =
                CairnProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(CairnProcessor.class.getName() + ",isolating\n");
        }
    }
}
