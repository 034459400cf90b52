package dev.cairn.index;

import dev.cairn.codec.ValueWriter;
import dev.cairn.key.KeyWriter;

public interface KeySink {
    KeyWriter key();

    ValueWriter exact();
}
