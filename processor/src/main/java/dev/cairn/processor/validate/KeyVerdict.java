package dev.cairn.processor.validate;

import dev.cairn.processor.model.KeyModel;

/** Whether a type can be part of a key. */
sealed interface KeyVerdict {

    /** It can, like this. */
    record Key(KeyModel model) implements KeyVerdict {}

    /**
     * It cannot.
     *
     * @param why in parentheses with a space before, or empty if the type alone says it
     */
    record Unsupported(String why) implements KeyVerdict {}

    /** It is a collection or an array. */
    record Multiple() implements KeyVerdict {}

    /** It could, but for something that is reported already. */
    record Reported() implements KeyVerdict {}
}
