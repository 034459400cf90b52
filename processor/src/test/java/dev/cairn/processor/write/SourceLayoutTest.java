package dev.cairn.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLayoutTest {

    @Test
    void putsAShortCommentOnOneLine() {
        assertThat(SourceLayout.layOut("/**\n * Short.\n */\nint a;\n")).isEqualTo("/** Short. */\nint a;\n");
    }

    @Test
    void keepsACommentWithTagsOverSeveralLines() {
        String comment = "    /**\n     * Short.\n     *\n     * @return that\n     */\n";

        assertThat(SourceLayout.layOut(comment)).isEqualTo(comment);
    }

    @Test
    void wrapsALongCommentWithoutTearingInlineTagsApart() {
        String word = "w".repeat(70);

        assertThat(SourceLayout.layOut("/**\n * " + word + " {@code " + word + "}.\n */\n"))
                .isEqualTo("/**\n * " + word + "\n * {@code " + word + "}.\n */\n");
    }

    @Test
    void indentsWhatFollowsALongTag() {
        String word = "w".repeat(70);

        assertThat(SourceLayout.layOut("/**\n * @return " + word + " " + word + "\n */\n"))
                .isEqualTo("/**\n * @return " + word + "\n *     " + word + "\n */\n");
    }

    @Test
    void closesAnEmptyBodyOnTheSameLine() {
        assertThat(SourceLayout.layOut("    private Job() {\n    }\n")).isEqualTo("    private Job() {}\n");
    }

    @Test
    void leavesALineFreeAfterTheHeaderOfAClass() {
        assertThat(SourceLayout.layOut("public final class Job {\n    int a;\n}\n"))
                .isEqualTo("public final class Job {\n\n    int a;\n}\n");
    }

    @Test
    void breaksALongHeaderBeforeItsSupertypes() {
        String name = "N".repeat(100);

        assertThat(SourceLayout.layOut("    static class " + name + " implements List {\n        int a;\n"))
                .isEqualTo("    static class " + name + "\n            implements List {\n\n        int a;\n");
    }

    @Test
    void joinsParametersThatFitBeforeColumn120() {
        assertThat(SourceLayout.layOut("    void scan(\n            int a) {\n        return;\n"))
                .isEqualTo("    void scan(int a) {\n        return;\n");
    }

    @Test
    void putsParametersThatFitNowhereElseOnLinesOfTheirOwn() {
        String name = "N".repeat(50);

        assertThat(SourceLayout.layOut("    void scan(\n            Map<A, B> " + name + ", int " + name
                        + ",\n            int a) {\n        return;\n"))
                .isEqualTo("    void scan(\n            Map<A, B> " + name + ",\n            int " + name
                        + ",\n            int a) {\n        return;\n");
    }

    @Test
    void breaksALongMethodBeforeItsName() {
        String name = "n".repeat(110);

        assertThat(SourceLayout.layOut("    Map<A, B> " + name + "(int a,\n            int b) {\n        return;\n"))
                .isEqualTo("    Map<A, B>\n            " + name
                        + "(\n                    int a, int b) {\n        return;\n");
    }

    @Test
    void leavesNoBlankAtTheEndOfALine() {
        assertThat(SourceLayout.layOut("int a = \n    3;\n")).isEqualTo("int a =\n    3;\n");
    }
}
