package dev.cairn.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cairn.processor.CairnProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is generated with what should be. {@code -Dgolden.update=true} rewrites that, and fails once. */
class GoldenTest {

    @TempDir
    private Path directory;

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void generatesTheExpectedSourcesWhichCompileWithoutWarning(Golden golden) {
        SourceCompiler.Result result =
                SourceCompiler.javac(directory).compile(golden.inputs(), new CairnProcessor(), SourceCompiler.STRICT);

        SortedMap<String, String> generated = Golden.bySimpleName(result.generated());
        if (Boolean.getBoolean("golden.update")) {
            golden.update(generated);
            fail("Rewrote %s. Look at the difference, then run without -Dgolden.update.", golden.expectedDirectory());
        }
        SortedMap<String, String> expected = golden.expected();
        for (String name : new TreeSet<>(generated.keySet())) {
            assertThat(expected)
                    .as(
                            "Create %s, for example by -Dgolden.update=true.",
                            golden.expectedDirectory().resolve(name))
                    .containsKey(name);
            assertThat(generated.get(name)).as(name).isEqualTo(expected.get(name));
        }
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        assertThat(result.messages()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void generatesTheSameInEcj(Golden golden) {
        SourceCompiler.Result result =
                SourceCompiler.ecj(directory).compile(golden.inputs(), new CairnProcessor(), List.of());

        assertThat(result.messages()).noneMatch(message -> message.contains("ERROR"));
        assertThat(result.success()).isTrue();
        assertThat(Golden.bySimpleName(result.generated())).isEqualTo(golden.expected());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void generatesTheSameInAnyOrder(long seed) {
        Map<String, String> inputs = new LinkedHashMap<>();
        SortedMap<String, String> expected = new TreeMap<>();
        for (Golden golden : Golden.all()) {
            golden.inputs().forEach((path, text) -> inputs.put(golden + "/" + path, text));
            expected.putAll(golden.expected());
        }
        List<String> order = new ArrayList<>(inputs.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, String> shuffled = new LinkedHashMap<>();
        order.forEach(path -> shuffled.put(path, inputs.get(path)));

        SourceCompiler.Result result =
                SourceCompiler.javac(directory).compile(shuffled, new CairnProcessor(), List.of("-proc:only"));

        assertThat(result.messages()).isEmpty();
        assertThat(Golden.bySimpleName(result.generated())).isEqualTo(expected);
    }
}
