package dev.cairn.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongAndWhatToDo(Problem problem) {
        assertThat(problem.explanation()).matches("(?s).*\\.\\)?").hasSizeGreaterThan(20);
        assertThat(problem.cure()).endsWith(".").hasSizeGreaterThan(10);
        assertThat(problem.place()).startsWith("the ");
    }

    @ParameterizedTest
    @EnumSource
    void keepsToPlainWords(Problem problem) {
        assertThat(problem.message("1", "2", "3", "4", "5", "6"))
                .startsWith("[" + problem.id() + "] ")
                .doesNotContainIgnoringCase("please")
                .doesNotContain("!");
    }
}
