package dev.cairn.samples.benchmarks.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compiled to be timed is compiled as a whole, with the processor and without it. */
class EntitySourcesTest {

    private final MemoryCompiler compiler = new MemoryCompiler();

    static Stream<Map<String, String>> sources() {
        return Stream.of(EntitySources.ordinary(2), EntitySources.wide(20), EntitySources.muchIndexed(10));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theProcessorGeneratesWhatCompilesWithoutIt(Map<String, String> sources) {
        MemoryCompiler.Result with = compiler.compile(sources, CompilerComparison.processor());
        assertThat(with.sources()).isNotEmpty();
        Map<String, String> all = new HashMap<>(sources);
        all.putAll(with.sources());
        assertThat(compiler.compile(all, null).classBytes()).hasSameSizeAs(with.classBytes());
    }
}
