package dev.cairn.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTableTest {

    @Test
    void scoresOfOneRoundAreComparedAndTheMedianIsShownWithItsSpread() {
        RatioTable table = new RatioTable(List.of("BASE", "OTHER"));
        double[] base = {100, 200, 400};
        double[] other = {50, 200, 300};
        for (int round = 0; round < base.length; round++) {
            table.add("get", "BASE", base[round]);
            table.add("get", "OTHER", other[round]);
        }
        assertThat(table.text(10)).contains("| operation | BASE | OTHER |", "| get | 200 | 0.75 (0.50 to 1.00) |");
    }
}
