package dev.cairn.samples.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void makesColumnsAsWideAsTheyNeedToBe() {
        Table table = new Table("name", " bytes", "summary");
        table.add("bash", "1,490,652", "GNU Bourne Again SHell");
        table.add("libstdc++6", "7", "");

        assertThat(table.toString().lines())
                .containsExactly(
                        "  name            bytes  summary",
                        "  bash        1,490,652  GNU Bourne Again SHell",
                        "  libstdc++6          7");
    }

    @Test
    void shortensWhatIsTooWide() {
        Table table = new Table("summary");
        table.add("x".repeat(61));

        assertThat(table.toString().lines()).containsExactly("  summary", "  " + "x".repeat(57) + "...");
    }
}
