package dev.cairn.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLayoutTest {

    private static final String SHORT = "a".repeat(20);
    private static final String LONG = "b".repeat(50);

    @Test
    void leavesAStatementThatFitsOnOneLine() {
        assertThat(layOut("    return ", call("f", SHORT, SHORT), ";"))
                .isEqualTo("    return f(" + SHORT + ", " + SHORT + ");");
    }

    @Test
    void leavesALineThatIsJustLongEnoughAndBreaksTheNext() {
        String argument = "a".repeat(SourceLayout.WIDTH - "    f();".length());

        assertThat(layOut("    ", call("f", argument), ";"))
                .hasSize(SourceLayout.WIDTH)
                .doesNotContain("\n");
        assertThat(layOut("    ", call("f", argument + "a"), ";")).contains("f(\n            a");
    }

    @Test
    void putsEachArgumentOnALineOfItsOwn() {
        assertThat(layOut("    return ", call("f", LONG, LONG, SHORT), ";"))
                .isEqualTo("    return f(\n            %s,\n            %s,\n            %s);", LONG, LONG, SHORT);
    }

    @Test
    void breaksTheOuterCallFirst() {
        CodeBlock inner = call("g", SHORT, SHORT);

        assertThat(layOut(
                        "",
                        Wrapping.call(CodeBlock.of("f"), List.of(CodeBlock.of(LONG), CodeBlock.of(LONG), inner)),
                        ";"))
                .isEqualTo("f(\n        %s,\n        %s,\n        g(%s, %s));", LONG, LONG, SHORT, SHORT);
    }

    @Test
    void breaksTheInnerCallTooWhereItMust() {
        CodeBlock inner = call("g", LONG, LONG, SHORT);

        assertThat(layOut("", Wrapping.call(CodeBlock.of("f"), List.of(inner)), ";"))
                .isEqualTo(
                        "f(\n        g(\n                %s,\n                %s,\n                %s));",
                        LONG, LONG, SHORT);
    }

    @Test
    void movesAValueToTheNextLineIfItFitsThere() {
        CodeBlock value = Wrapping.assigned(call("f", LONG, LONG));

        assertThat(layOut("    String name = ", value, ";"))
                .isEqualTo("    String name = \n            f(%s, %s);", LONG, LONG);
    }

    @Test
    void breaksAValueThatDoesNotFitOnTheNextLineEither() {
        CodeBlock value = Wrapping.assigned(call("f", LONG, LONG, LONG));

        assertThat(layOut("    String name = ", value, ";"))
                .isEqualTo(
                        "    String name = f(\n            %s,\n            %s,\n            %s);", LONG, LONG, LONG);
    }

    @Test
    void movesAValueToTheNextLineIfNotEvenItsStartFitsOnThis() {
        CodeBlock value = Wrapping.assigned(call("f", LONG, LONG, LONG));
        String before = "    " + "a".repeat(SourceLayout.WIDTH - "    f(".length()) + " = ";

        assertThat(layOut(before, value, ";"))
                .isEqualTo(before + "\n            f(\n%1$s%2$s,\n%1$s%2$s,\n%1$s%2$s);", " ".repeat(20), LONG);
    }

    @Test
    void putsEachCallOfALongChainOnALineOfItsOwn() {
        List<CodeBlock> calls = Collections.nCopies(3, CodeBlock.of(".$L()", LONG));

        assertThat(layOut("    ", Wrapping.chain(CodeBlock.of("start"), calls), ";"))
                .isEqualTo("    start\n            .%1$s()\n            .%1$s()\n            .%1$s();", LONG);
    }

    private static CodeBlock call(String callee, String... arguments) {
        return Wrapping.call(
                CodeBlock.of(callee),
                Arrays.stream(arguments).map(CodeBlock::of).toList());
    }

    private static String layOut(String before, CodeBlock code, String after) {
        return StatementLayout.layOut(before + code + after);
    }
}
