package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Fixture.Expected;
import dev.cairn.processor.Toolchain.Message;
import dev.cairn.processor.Toolchain.Outcome;
import dev.cairn.processor.validate.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemFixturesTest {

    @TempDir
    Path directory;

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void javacReportsEveryProblemAtItsLineInFullText(Fixture fixture) throws IOException {
        Outcome outcome = compile(Toolchain.JAVAC, fixture);

        assertThat(outcome.problems())
                .extracting(message -> new Expected(
                        message.file(), message.line(), message.kind() == Diagnostic.Kind.ERROR, tag(message)))
                .containsExactlyInAnyOrderElementsOf(fixture.expected());
        Golden.assertSame(fixture.messages(), text(outcome));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void ecjReportsTheSameTexts(Fixture fixture) throws IOException {
        Outcome outcome = compile(Toolchain.ECJ, fixture);

        assertThat(outcome.problems())
                .extracting(ProblemFixturesTest::withoutTrace)
                .containsExactlyInAnyOrderElementsOf(fixture.texts());
    }

    @Test
    void everyProblemHasAFixture() {
        assertThat(fixtures())
                .extracting(Fixture::problem)
                .containsAll(Arrays.stream(Problem.values()).map(Problem::id).toList())
                .allMatch(name -> Arrays.stream(Problem.values()).anyMatch(p -> p.id().equals(name)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFixtureShowsTheProblemItIsNamedAfter(Fixture fixture) {
        assertThat(fixture.expected()).extracting(Expected::problem).contains("[" + fixture.problem() + "]");
    }

    private Outcome compile(Toolchain toolchain, Fixture fixture) throws IOException {
        Path own = directory.resolve(toolchain.name());
        return toolchain.compile(
                own,
                new TreeMap<>(fixture.sources()),
                List.of(),
                fixture.options(own.resolve("schema")),
                new CairnProcessor(new RecordingOutput()));
    }

    private static String tag(Message message) {
        return message.text().split(" ", 2)[0];
    }

    private static String text(Outcome outcome) {
        return outcome.problems().stream()
                .sorted(Comparator.comparing(Message::line))
                .map(message -> message.line() + ": " + withoutTrace(message) + "\n")
                .collect(Collectors.joining());
    }

    private static String withoutTrace(Message message) {
        return message.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("at "))
                .collect(Collectors.joining("\n"));
    }
}
