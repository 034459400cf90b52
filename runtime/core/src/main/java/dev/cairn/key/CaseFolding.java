package dev.cairn.key;

/**
 * Folds text so that two texts are equal after it exactly if {@link String#equalsIgnoreCase} holds before it. It follows
 * the Unicode version of the running JDK.
 */
final class CaseFolding {

    private CaseFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(CaseFolding::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    static int fold(int codePoint) {
        // Upper case first: letters with one capital, such as the Greek sigmas, must meet.
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }
}
