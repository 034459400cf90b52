package dev.cairn.codec;

import dev.cairn.InvalidEntityException;

/** How many bytes a text takes in UTF-8, which has to be written before the text. */
final class Utf8Length {

    private Utf8Length() {}

    static int of(String text) {
        int units = text.length();
        long bytes = units;
        for (int i = 0; i < units; i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                continue;
            }
            if (!Character.isSurrogate(unit)) {
                bytes += unit < 0x800 ? 1 : 2;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < units
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 2; // four bytes for two units
                i++;
            } else {
                throw new InvalidEntityException("A text has an unpaired surrogate at index " + i
                        + ", so it is not valid Unicode. Store it as byte[], or repair it before it is stored.");
            }
        }
        if (bytes > Integer.MAX_VALUE) {
            throw new InvalidEntityException("A text has " + bytes + " bytes in UTF-8. Store less in one entity.");
        }
        return (int) bytes;
    }
}
