package dev.cairn.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is timed is right. */
class ModelCheckTest {

    static List<String> stores() {
        return JobStores.names();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyImplementationGivesWhatAPlainMapGives(String store) {
        assertThatCode(() -> ModelCheck.check(store, 1_000, 42)).doesNotThrowAnyException();
    }
}
