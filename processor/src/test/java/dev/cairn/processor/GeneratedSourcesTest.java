package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is generated with what should be. {@code -Dgolden.update=true} rewrites that, and fails once. */
class GeneratedSourcesTest {

    @TempDir
    private Path directory;

    static List<GoldenCase> goldens() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void areAsExpectedAndCompileWithoutWarning(GoldenCase golden) {
        Outcome outcome = Toolchain.JAVAC.compile(
                directory,
                golden.inputs(),
                List.of(RuntimeStubs.CLASSES),
                List.of("-Xdoclint:all,-missing"),
                new CairnProcessor());

        Map<String, String> generated = GoldenCase.bySimpleName(outcome.generated());
        generated.forEach(
                (name, text) -> Golden.assertSame(golden.expectedDirectory().resolve(name), text));
        assertThat(generated.keySet()).isEqualTo(golden.expected().keySet());
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.success()).isTrue();
    }

    @Test
    void areTheSameInEcj() {
        Outcome outcome =
                Toolchain.ECJ.compile(directory, allInputs(), List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.success()).isTrue();
        assertThat(GoldenCase.bySimpleName(outcome.generated())).isEqualTo(allExpected());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areTheSameInAnyOrder(long seed) {
        Map<String, String> inputs = allInputs();
        List<String> order = new ArrayList<>(inputs.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, String> shuffled = new LinkedHashMap<>();
        order.forEach(path -> shuffled.put(path, inputs.get(path)));

        Outcome outcome = Toolchain.JAVAC.compile(
                directory, shuffled, List.of(RuntimeStubs.CLASSES), List.of("-proc:only"), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
        assertThat(GoldenCase.bySimpleName(outcome.generated())).isEqualTo(allExpected());
    }

    private static Map<String, String> allInputs() {
        Map<String, String> inputs = new TreeMap<>();
        GoldenCase.all()
                .forEach(golden -> golden.inputs().forEach((path, text) -> inputs.put(golden + "/" + path, text)));
        return inputs;
    }

    private static Map<String, String> allExpected() {
        Map<String, String> expected = new TreeMap<>();
        GoldenCase.all().forEach(golden -> expected.putAll(golden.expected()));
        return expected;
    }
}
