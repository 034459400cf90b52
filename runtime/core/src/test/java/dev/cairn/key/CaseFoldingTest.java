package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseFoldingTest {

    @Property(tries = 5000)
    void foldedTextsAreEqualExactlyIfTheyAreEqualIgnoringCase(
            @ForAll("texts") String left, @ForAll("texts") String right) {
        assertThat(CaseFolding.fold(left).equals(CaseFolding.fold(right)))
                .as("%s, %s", left, right)
                .isEqualTo(left.equalsIgnoreCase(right));
    }

    @Property
    void aTextIsFoldedLikeEachOfItsCases(@ForAll("texts") String text) {
        StringBuilder upper = new StringBuilder();
        text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
        assertThat(upper.toString().equalsIgnoreCase(text)).isTrue();
        assertThat(CaseFolding.fold(upper.toString())).isEqualTo(CaseFolding.fold(text));
        assertThat(CaseFolding.fold(CaseFolding.fold(text))).isEqualTo(CaseFolding.fold(text));
    }

    @Property
    void theWriterFoldsAsItWrites(@ForAll("texts") String text) {
        assertThat(new KeyWriter().writeStringIgnoreCase(text).toByteArray())
                .isEqualTo(new KeyWriter().writeString(CaseFolding.fold(text)).toByteArray());
    }

    @Example
    void everyCodePointMeetsTheOnesItEqualsAndNoOther() {
        Map<Integer, String> byFold = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.getType(codePoint) == Character.SURROGATE) {
                continue;
            }
            String text = Character.toString(codePoint);
            int fold = CaseFolding.fold(codePoint);
            String first = byFold.putIfAbsent(fold, text);
            if (first != null && !first.equalsIgnoreCase(text)) {
                wrong.add(first + " and " + text + " have one fold");
            }
            for (int cased : new int[] {
                Character.toUpperCase(codePoint), Character.toLowerCase(codePoint), Character.toTitleCase(codePoint)
            }) {
                if (text.equalsIgnoreCase(Character.toString(cased)) != (fold == CaseFolding.fold(cased))) {
                    wrong.add(text + " and its case " + Character.toString(cased));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        // Letters whose cases are odd: dotted and dotless i, long s, sigmas, micro, sharp s, Kelvin, ligatures,
        // Deseret.
        return Arbitraries.of(
                        "a",
                        "A",
                        "i",
                        "I",
                        "\u0130",
                        "\u0131",
                        "s",
                        "\u017F",
                        "S",
                        "\u03C3",
                        "\u03C2",
                        "\u03A3",
                        "\u00B5",
                        "\u03BC",
                        "\u039C",
                        "\u00DF",
                        "\u1E9E",
                        "k",
                        "\u212A",
                        "\u01C4",
                        "\u01C5",
                        "\u01C6",
                        "\uFB00",
                        "\uD801\uDC00",
                        "\uD801\uDC28",
                        "\u00FF",
                        "\u0178",
                        "\u10A0",
                        "\u2D00",
                        "\u13A0",
                        "\uAB70",
                        "1")
                .list()
                .ofMaxSize(3)
                .map(letters -> String.join("", letters));
    }
}
