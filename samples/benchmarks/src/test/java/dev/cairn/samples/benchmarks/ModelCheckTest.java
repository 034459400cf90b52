package dev.cairn.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is timed is right. */
class ModelCheckTest {

    @ParameterizedTest
    @EnumSource(JobStore.Kind.class)
    void everyImplementationGivesWhatAPlainMapGives(JobStore.Kind kind) {
        assertThatCode(() -> ModelCheck.check(kind, 1_000, 42)).doesNotThrowAnyException();
    }
}
